"""Words that carry grammar and no matter, folded, for both languages.

Owns the tables only: `words` publishes them, `detection` weighs those that belong to one language alone.
"""

from amiable.language.tables import listed

FRENCH = listed(
    """
    a afin ai aie ainsi alors apres as assez au aucun aucune aussi autre autres aux avaient avais avait avant avec
    avez aviez avoir avons ayant beaucoup c' ca car ce ceci cela celle celles celui cependant ces cet cette ceux
    chaque chez ci comme comment d' dans de deja depuis des desormais deux dois doit donc dont du durant elle elles
    en encore enfin entre es est et etaient etais etait etant ete etes etre eu eux fait faut fois font fut hors ici
    il ils j' je jusqu' jusque l' la le les leur leurs lors lorsqu' lorsque lui m' ma mais malgre me meme memes mes
    mien moi moins mon n' ne ni nos notre nous on ont or ou par parce pas pendant peu peut peuvent peux plus plutot
    pour pourquoi pourtant pouvez pouvons presque puis puisqu' puisque qu' quand que quel quelle quelles quelqu'
    quelque quelques quels qui quoi quoiqu' s' sa sans se selon sera serait seront ses si sien sinon soit sommes son
    sont sous suis sur t' ta tandis tant te tel telle telles tels tes toi ton tous tout toute toutefois toutes tres
    trop tu un une unes uns va vers veuillez voici voila vos votre vous vu y
    """,
)
ENGLISH = listed(
    """
    a about above after again against all also although am an and any are aren't as at be because been before being
    below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during
    each either few for from further had hadn't has hasn't have haven't having he her here hers herself him himself
    his how however i i'd i'll i'm i've if in into is isn't it it'll it's its itself just let's me might more most
    must my myself neither no nor not of off on once only or other ought our ours ourselves out over own per please
    rather same shall shan't she should shouldn't since so some such than that that's the their theirs them
    themselves then there there's therefore these they they'd they'll they're they've this those through thus to too
    under unless until up upon us very was wasn't we we'd we'll we're we've were weren't what when where whether
    which while who whom whose why will with within without won't would wouldn't yet you you'd you'll you're you've
    your yours yourself yourselves
    """,
)

FRENCH_ALONE = listed(
    """
    accord attention aujourd'hui autant avis bien bonjour bonne bonsoir cher chere coordialement cordialement demain
    facture hier jamais jour jours livraison madame mademoiselle merci messieurs mieux monsieur n'est oui paye payer
    pouvoir prix quatre remboursement rien salut semaine souhaite svp toujours travail travaux trois veux voulais
    voulez vraiment
    """,
)
ENGLISH_ALONE = listed(
    """
    dear does doesn't don't gave get got hello hey hi invoice kind know never ok'd paid pay payment please refund
    regards reply sincerely sorry thank thanks today tomorrow want wants week weeks work worked yes yesterday you'd
    yours
    """,
)
