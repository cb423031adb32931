"""The gender of French nouns that business is done in, and the rules for those that no list holds.

Owns the tables. Nouns stand in the singular, with their accents.
"""

from amiable.language.tables import listed

FEMININE = listed(
    """
    adresse affaire affiche agence agora aide allée amende analyse année annexe annonce annulation application
    approbation arme arrivée assiette assistance association assurance atteinte attente attestation auto
    autorisation avance avarie bannière banque barre base bobine bonne boutique branche brebis brochure cage caisse
    caméra campagne capture carte cause cérémonie chaise chambre chance charge chose chute cible citation clause clé
    clef cliente clientèle cloison coiffure collection commande commission communication compagnie compensation
    compétence composition conception conclusion condition conférence confiance confidentialité confirmation
    connexion conséquence consultation conversation copie correction correspondance couleur coupe coupure couverture
    créance création crise critique croix cuisine date déclaration décoration découverte défaillance défense demande
    démarche demeure démo dent dépense description dette devanture diapositive différence difficulté diffusion
    direction disponibilité distance divulgation donnée douleur durée eau échéance école écriture édition église
    électricité emprise enquête enseigne entrée entreprise entrevue enveloppe épreuve équipe erreur espèce esquisse
    essence estimation étape étiquette étude évaluation exclusivité exécution exigence expertise exploitation expo
    exposition facturation facture faille faim faute faveur fenêtre fermeture fête feuille fiche fin fleur fois
    fonction fonctionnalité force forêt formation formule fourniture franchise galerie garantie garde gestion grille
    hauteur heure histoire huile hypothèque idée identité illustration image impossibilité impression impureté
    indemnité info information injonction inscription installation instruction intention interface interprétation
    intervention interview invitation jouissance journée lampe langue largeur lecture légende lettre liaison liberté
    licence ligne limite liste livraison location logistique loi longueur lumière machine main maintenance maison
    majoration majuscule malfaçon manière manifestation maquette marchandise marge mariée marque matière mention
    messagerie mesure météo méthode minute mise mission modalité modification moitié moquette mort motion moto
    musique nature négligence noix note notice notification nourriture nouvelle nuit objection obligation
    observation offre opération option ordonnance organisation page palette panne parcelle parole part partie pause
    peau peine peinture pellicule pénalité perte peur photo photographie phrase pièce pierre piste place plainte
    planche planification plaque plateforme platine plume politique porte pose possession poursuite prairie pratique
    précision présence présentation prestation preuve prévision prime prise procédure proclamation procuration
    production programmation promesse promo promotion proposition propriété prorogation protection provision
    publication publicité qualité quantité question quinzaine quittance quote-part radio réalisation réception
    recette recherche réclamation récolte recommandation reconnaissance rectification rédaction redevance réduction
    réfection référence règle réglementation relance relation relecture remarque remise rémunération rencontre
    rénovation réparation répartition réponse représentation reprise réputation réservation réserve résiliation
    résolution responsabilité ressource restitution retenue retouche rétractation réunion révision revue rigueur
    robe rubrique rue rumeur rupture saga saison salle scène séance section sécurité semaine série signature
    situation société soif soirée solution somme sortie source souris sous-traitance structure suggestion suite sœur
    surcharge surface surtaxe suspension table tâche taille taxe technique télévision tenue thèse toile tolérance
    tonne tournée toux traduction traite tranche transaction transcription transition transmission utilisation œuvre
    vaisselle valeur validation vente vérification version vidéo vignette villa ville violation vis visite vitesse
    voie voiture voix volonté vue web-série zone
    """,
)
MASCULINE = listed(
    """
    abandon abonnement accès accessoire accident accompagnement accompte accord achat acompte acte affichage agenda
    agrandissement ajout ajustement album alinéa aménagement amendement an angle appareil appel appendice apport
    appui arbitre arbre architecte argent arrérage arrêt arrêté arriéré article aspect atelier audit auteur avantage
    avenant avertissement avis avocat avoir axe bandeau bâtiment bénéfice besoin bien bilan billet bloc blog blogue
    bogue bon bonus bord bordereau boulot bouquet bricolage brief brouillon bruit budget bug bulletin bureau but
    cabinet cadastre cadeau cadre cahier calcul calendrier canal capitaine capital caprice caractère carbone carnet
    carrelage cas catalogue centre cercle certificat change changement chantier chapitre chargement chef chèque
    chiffre choc choix cirque cliché client code colis comité commentaire commerce compromis compte compte-rendu
    comté concept concours confort congé conseil consentement constat contact contenu contrat contretemps contrôle
    cosmétique costume côté couple courriel courrier cours coût crédit crime critère croquis débit débours décembre
    décès déchet décompte décor dédit dédommagement défaut délai dépannage dépassement déplacement dépôt député
    désaccord design dessin détail devis devoir dilemme dimanche diplôme dispositif disque divorce document domaine
    dommage don dossier double doublon doute droit échange échantillon échec éclairage écran écrit édifice effet
    élément emballage emplacement emploi engagement ennui enregistrement ensemble entretien envoi équipement espace
    essai établissement état été évènement événement examen excès exécutoire exemplaire exemple exercice extra
    extrait façonnage fait fichier fil filigrane film foie fonctionnement fond fonds forfait format formulaire forum
    fournisseur frais gabarit gage génie geste globe grade gramme graphique groupe guide habillage hébergement
    héritage honneur honoraire horaire hôtel impôt imprévu incendie incident inconvénient index indice intérêt
    interrogatoire intitulé inventaire investissement jardin jeu jour journal jugement kilogramme kilométrage
    kilomètre kiosque laboratoire lancement langage légume lexique lien lieu litige litre livrable livre local
    logement logiciel logo logotype lot loyer magazine magnétophone mail malentendu mandat manque manquement
    manuel manuscrit marché mariage marquage masque matériau matériel maximum média mélange membre mémoire ménage
    menu mercure message mètre mille minimum ministre miracle mobilier mode modèle module moine moment montage
    montant mot motif moyen mur murmure musée navire nom nombre novembre numéro objectif objet obstacle octobre
    office oncle ongle ordre oubli outil ouvrage paiement panier panneau papier paragraphe parapluie parfum parquet
    partage partenaire passage pâté patrimoine paysage personnel peuple pied pique-nique plan planning plastique
    plat plateau plugiciel plugin point portail portfolio portrait poste pouce pourcentage préavis préjudice
    prélèvement prestataire prêt principe prix problème procédé procès processus produit profil programme projet
    pronostic propos propriétaire protocole prototype quota rabais raccourci rachat rappel rapport recours
    recouvrement reçu refus regard régime registre règlement relevé reliquat remboursement remplacement rendement
    rendez-vous rendu renouvellement renseignement repas répertoire report reportage reproche réseau respect reste
    résultat retard retour retrait revenu risque rôle sacrifice salaire salon sapin scénario secret secteur séjour
    semestre septembre sérum serveur service seuil siècle siège signalement silence site sixième solde solstice
    sommaire son sondage souci souvenir spectacle stade stage stationnement statut stock studio style sujet
    supplément support tableau tarif taux téléphone témoignage temple temps terme terrain territoire test texte
    théâtre thème ticket timbre tirage titre toit ton total tournage traité traitement traiteur trajet transfert
    transport travail trimestre triple trouble type ultimatum usage véhicule verbe verre versement vice vin virement
    visuel vol volume vote voyage
    """,
)
PLURAL_ONLY = listed(
    "frais honoraires arrhes dépens débours agissements arrérages pourparlers annales",
)
SINGULAR_IN_S = listed(
    """
    abus accès amas appas avis bas biais bois bonus bras brebis bris bus cadenas campus cas chaos chas choix colis
    coloris commis compas compromis concours congrès contresens contretemps corps corpus cours coutelas creux croix
    croquis débarras décès devis discours dos duplex engrais époux excès express faux fax fils flux fois fonds
    fracas gâchis gaz harnais houx index influx intrus jus laps lapsus legs lis lys malus mars matelas mépris mets
    mix mois nez noix non-sens os ours palais pancréas paradis parcours pays permis plus poids pois poux préavis
    prix procès processus progrès propos puits pus quiz rabais radis ras rebus recours refus relais remords remous
    rendez-vous repas répons repos riz sas sens souris sous-bois succès surplus sursis talus tapis taux temps tennis
    tiers tournevis toux tracas travers univers velours verglas verjus vernis vers virus vis voix
    """,
)

SINGULAR_OF_AUX = {
    "travaux": "travail", "baux": "bail", "vitraux": "vitrail", "émaux": "émail", "coraux": "corail",
    "tuyaux": "tuyau", "noyaux": "noyau", "joyaux": "joyau",
}  # fmt: skip

FEMININE_ENDINGS = (
    "aison", "tion", "sion", "xion", "çon", "té", "tié", "ée", "ance", "ence", "ure", "ude", "ise", "esse", "ette",
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
    news means-test gas lens bias canvas atlas alias yes economics logistics mathematics politics ethics graphics texas
    wales christmas species series pancreas overseas perhaps sms dns sos aws ios css
    """,
)
ENGLISH_PLURALS = listed(
    "people children men women criteria media feet teeth mice phenomena analyses bonuses",
)
