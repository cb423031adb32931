"""The gender of French nouns that business is done in, and the rules for those that no list holds.

Owns the tables. Nouns stand in the singular, with their accents.
"""

from amiable.language.tables import listed

FEMININE = listed(
    """
    actrice adresse affaire affiche agence agora aide allée amende analyse anecdote annexe année annonce annulation
    api application approbation arme arrivée assemblée assiette assistance association assurance atteinte attente
    attestation auto autorisation avance avarie bannière banque barre base bobine boîte bonne boutique box branche
    brebis brochure cage caisse caméra campagne capture carte catastrophe cause cérémonie cgv chaise chaîne chambre
    chance charge checklist chose chute cible citation clause clef clé cliente clientèle cloison coiffure collection
    commande commission communication compagnie compensation compétence composition conception conclusion condition
    conférence confiance confidentialité confirmation connexion conséquence consultation conversation conviction
    copie correction correspondance couleur coupe coupure couverture créance création crise critique croix cuisine
    date deadline demande demeure dent description dette devanture déclaration décoration découverte défaillance
    défense démarche démo dépense diapositive différence difficulté diffusion direction disponibilité distance
    divulgation donnée douleur durée eau emprise enquête enseigne entreprise entrevue entrée enveloppe erreur espèce
    esquisse essence estimation exclusivité exécution exigence expertise exploitation expo exposition échéance école
    écriture édition église électricité épreuve équipe étape étiquette étude évaluation facturation facture façon
    faille faim faq faute faveur femme fenêtre fermeture feuille fête fibre fiche file fille fin fleur fois fonction
    fonctionnalité force forêt formation formule fourniture franchise freebox galerie garantie garde gestion gêne
    grille hauteur heure histoire huile hypothèque identité idée illustration image impossibilité impression
    impureté indemnité info information injonction inscription installation instruction intention interface
    interprétation intervention interview invitation jouissance journée lampe landing langue largeur lecture leçon
    lettre légende liaison liberté licence ligne limite liste livraison location logistique loi longueur lumière
    machine main maintenance maison majoration majuscule malfaçon manière manifestation maquette marchandise marge
    mariée marque matière mention messagerie mesure mère météo méthode minute mise mission modalité modification
    moitié moquette mort motion moto musique nature newsletter négligence noix note notice notification nourriture
    nouvelle nuit objection obligation observation offre opération opinion option ordonnance organisation page paire
    palette panne parcelle parole part partie pause pâte peau peine peinture pellicule perte peur pénalité photo
    photographie phrase pierre pièce piste place plainte planche planète planification plaque plateforme platine
    plume plupart police politique porte pose possession poursuite prairie pratique prestation preuve précision
    présence présentation prévision prime prise procédure proclamation procuration production programmation promesse
    promo promotion proposition propriété prorogation protection provision pub publication publicité qualité
    quantité question quinzaine quittance quote-part radio rage rançon recette recherche recommandation
    reconnaissance rectification redevance relance relation relecture religion remarque remise rencontre
    représentation reprise requête responsabilité ressource restitution retenue retouche revue règle réalisation
    réception réclamation récolte rédaction réduction réfection référence région réglementation rémunération
    rénovation réparation répartition réponse réputation réservation réserve résiliation résolution rétractation
    réunion révision rigueur robe route rubrique rue rumeur rupture saga saison salle scène section semaine séance
    sécurité série signature situation société soif soirée solution somme sortie source souris sous-traitance
    start-up story structure suggestion suite surcharge surface surtaxe suspension sœur table taille taxe tâche
    technique tenue télé télévision tête thèse to-do toile tolérance tonne tournée toux tps traduction traite
    trajectoire tranche transaction transcription transition transmission tva tvh tvq union url utilisation
    vaisselle valeur validation vente version vérification victoire vidéo vignette villa ville violation vis visite
    vitesse voie voiture voix volonté vue web-série zone œuvre
    """,
)
MASCULINE = listed(
    """
    abandon abonnement accessoire accès accident accompagnement accompte accord achat acompte acte affichage agenda
    agrandissement ajout ajustement album alinéa amendement aménagement an angle appareil appel appendice apport
    appui arbitre arbre architecte argent arrérage arrêt arrêté arriéré article aspect atelier audit auteur avantage
    avenant avertissement avion avis avocat avoir axe bandeau bâtiment besoin bénéfice bien bilan billet bloc blog
    blogue bogue bon bonus bord bordereau boulot bouquet bricolage brief brouillon bruit budget bug bulletin bureau
    but cabinet cadastre cadeau cadre cahier calcul calendrier camion canal capitaine capital caprice caractère
    carbone carnet carrelage cas catalogue centre cercle certificat champion change changement chantier chapitre
    chargement chef chèque chiffre choc choix cirque cliché client cms code colis comité commentaire commerce
    compromis compte compte-rendu comté concept concours confort congé conseil consentement consommateur constat
    contact contenu contrat contretemps contrôle cosmétique costume couple courriel courrier cours coût côté crédit
    crime critère crm croquis design designer dessin devis devoir débit débours décembre décès déchet décompte décor
    dédit dédommagement défaut délai dépannage dépassement déplacement dépôt député désaccord détail développeur
    diagnostic dilemme dimanche diplôme dispositif disque divorce document domaine dommage don dossier double
    doublon doute droit effet emballage emplacement emploi engagement ennui enregistrement ensemble entretien envoi
    espace espion essai examen excès exemplaire exemple exercice exécutoire extra extrait échange échantillon échec
    éclairage écran écrit édifice élément équipement établissement état été évènement événement façonnage fait
    feedback fichier fil filigrane film foie fonctionnement fond fonds forfait format formulaire forum fournisseur
    frais freelance frère gabarit gage garçon geste génie globe grade gramme graphique graphiste groupe guide
    habillage hashtag hébergement héritage homme honneur honoraire horaire hôtel impôt imprévu incendie incident
    inconvénient index indice interrogatoire intérêt intitulé inventaire investissement jardin jeu jour journal
    jugement kbis kilogramme kilomètre kilométrage kiosque laboratoire lancement langage lexique légume lien lieu
    litige litre livrable livre local logement logiciel logo logotype lot loyer lycée magazine magnétophone mail
    malaise malentendu mandat manque manquement manuel manuscrit marché mariage marquage masque matériau matériel
    maximum membre menu mercure message mètre média mélange mémoire ménage mille million minimum ministre miracle
    mobilier mockup mode modèle module moine moment monde montage montant moodboard mot motif moyen mur murmure
    musée navire nom nombre novembre numéro objectif objet obstacle octobre office oncle ongle ordre oubli outil
    ouvrage paiement panier panneau papier paragraphe parapluie parfum parquet partage partenaire passage patrimoine
    paysage pâté pdf personnel peuple père pétrole photographe pied pique-nique plan planning plastique plat plateau
    plugiciel plugin podcast point portail portfolio portrait poste pouce pourcentage prestataire préavis préjudice
    prélèvement prêt principe prix problème processus procès procédé produit profil programme projet pronostic
    propos propriétaire protocole prototype quota rabais raccourci rachat rappel rapport recours recouvrement reçu
    refus regard registre relevé reliquat remboursement remplacement rendement rendez-vous rendu renouvellement
    renseignement repas report reportage reproche respect reste retard retour retrait revenu règlement rédacteur
    régime répertoire réseau résultat rib risque rôle sacrifice salaire salon sapin scénario secret secteur semestre
    septembre serveur service seuil séjour sérum siècle siège signalement silence site sixième sms solde solstice
    sommaire son sondage souci soupçon souvenir spectacle stade stage stationnement statut stock studio style sujet
    supplément support tableau tarif taux template temple temps terme terrain territoire test texte téléphone
    témoignage thème théâtre ticket timbre tirage titre toit ton total tournage traitement traiteur traité trajet
    transfert transport travail trimestre triple trombone trouble type ultimatum usage verbe verre versement
    véhicule vice vin virement visuel vol volume vote voyage wireframe
    """,
)
PLURAL_ONLY = listed(
    "frais honoraires arrhes dépens débours agissements arrérages pourparlers annales",
)
SINGULAR_IN_S = listed(
    """
    abus accès amas appas avis bas biais bois bonus box bras brebis bris bus cadenas campus cas chaos chas choix
    colis coloris commis compas compromis concours congrès contresens contretemps corps corpus cours coutelas creux
    croix croquis devis débarras décès discours dos duplex engrais excès express époux faux fax fils flux fois fonds
    fracas freebox gaz gâchis harnais houx inbox index influx intrus jus laps lapsus legs lis lys malus mars matelas
    mets mépris mix mois nez noix non-sens os ours palais pancréas paradis parcours pays permis plus poids pois poux
    préavis prix processus procès progrès propos puits pus quiz rabais radis ras rebus recours refus relais remords
    remous rendez-vous repas repos répons riz sas sens souris sous-bois succès surplus sursis talus tapis taux temps
    tennis tiers tournevis toux tracas travers univers velours verglas verjus vernis vers virus vis voix
    """,
)

PREFIXES = listed(
    "after anti arriere auto avant co contre demi eco ex mega micro mini multi non post pre re semi sous super sur "
    "ultra vice web",
)
"""Folded first parts of compounds that are no nouns."""
SINGULAR_OF_AUX = {
    "travaux": "travail", "baux": "bail", "vitraux": "vitrail", "émaux": "émail", "coraux": "corail",
    "tuyaux": "tuyau", "noyaux": "noyau", "joyaux": "joyau",
}  # fmt: skip

FEMININE_ENDINGS = (
    "aison", "ion", "ête", "té", "tié", "ée", "ance", "ence", "ure", "ude", "ise", "esse", "ette",
    "elle", "ille", "euse", "rice", "ie", "ade", "ine", "ière", "ère", "enne", "onne", "otte", "che", "nde", "nse",
    "rse", "que", "ase", "ose", "ite", "ave", "ive", "ole", "ule", "gne", "gue", "nte", "rte", "ppe", "ce", "sse",
    "lle", "tte", "nne", "oie", "ue", "ane", "ale", "ade", "ode", "uve", "pe", "rme",
)  # fmt: skip
MASCULINE_ENDINGS = (
    "age", "isme", "gramme", "phone", "scope", "logue", "aire", "oire", "ège", "ème", "ble", "acle", "icule", "iste",
    "cide", "mètre", "pôle", "ôme", "icle", "ype", "aume", "ice",
)  # fmt: skip
"""Weighed before the feminine ones, the longest first."""

ENGLISH_SINGULAR_IN_S = listed(
    """
    alias atlas aws bias canvas christmas css dns economics ethics gas graphics ios lens logistics mathematics news
    overseas pancreas perhaps politics series sms sos species texas wales yes
    """,
)
ENGLISH_PLURALS = listed(
    "people children men women criteria media feet teeth mice phenomena analyses bonuses menus",
)
