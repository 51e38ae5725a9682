//! French words by which an article calls again whom it has introduced by another: « le
//! procureur … le magistrat », « la société … l'entreprise ». Folded lemmas.

/// A general word and those that it may stand for, with a comma between.
pub const KIN: &[(&str, &str)] = &[
    (
        "magistrat",
        "procureur, juge, substitut, vice procureur, avocat general, batonnier",
    ),
    ("avocat", "batonnier, penaliste"),
    ("conseil", "avocat"),
    ("defenseur", "avocat"),
    ("edile", "maire, bourgmestre"),
    (
        "elu",
        "maire, depute, senateur, conseiller, adjoint, president, vice president, eurodepute, echevin, bourgmestre, parlementaire, rapporteur",
    ),
    ("parlementaire", "depute, senateur, eurodepute, rapporteur"),
    (
        "politicien",
        "maire, depute, senateur, ministre, president, premier ministre, candidat, chancelier, eurodepute, gouverneur, chef, leader, secretaire",
    ),
    (
        "candidat",
        "maire, depute, senateur, ministre, premier ministre, president, eurodepute, chef, leader, gouverneur",
    ),
    (
        "responsable",
        "president, directeur, secretaire, porte parole, dirigeant, delegue, coordinateur, coordonnateur, adjoint, conseiller, chef, commandant, vice president, ministre, representant",
    ),
    (
        "dirigeant",
        "president, directeur, pdg, patron, chef, premier ministre, chancelier, roi, secretaire, leader, dictateur, fondateur, cofondateur, gouverneur, prince",
    ),
    (
        "leader",
        "president, chef, secretaire, dirigeant, candidat, premier ministre, chancelier, fondateur, porte parole",
    ),
    (
        "patron",
        "president, directeur, pdg, dirigeant, chef, gerant, fondateur, proprietaire, entrepreneur, secretaire, cofondateur",
    ),
    (
        "entrepreneur",
        "fondateur, cofondateur, pdg, patron, dirigeant, president, gerant, industriel",
    ),
    (
        "fondateur",
        "pdg, president, patron, entrepreneur, dirigeant, directeur, cofondateur",
    ),
    ("syndicaliste", "secretaire, delegue, representant"),
    (
        "representant",
        "delegue, porte parole, prefet, ambassadeur, secretaire",
    ),
    ("chercheur", SCIENCE),
    ("scientifique", SCIENCE),
    ("specialiste", SCIENCE),
    ("expert", SCIENCE),
    ("universitaire", SCIENCE),
    ("professeur", SCIENCE),
    (
        "medecin",
        "chirurgien, pediatre, psychiatre, urgentiste, generaliste, virologue, epidemiologiste, docteur, professeur, infectiologue, cardiologue, veterinaire",
    ),
    (
        "praticien",
        "medecin, chirurgien, pediatre, psychiatre, urgentiste, generaliste, docteur, dentiste, kinesitherapeute",
    ),
    (
        "soignant",
        "medecin, infirmier, aide soignant, urgentiste, sage femme",
    ),
    ("militaire", ARMY),
    ("officier", ARMY),
    (
        "policier",
        "commissaire, inspecteur, brigadier, prefet, gardien, agent, enqueteur",
    ),
    (
        "gendarme",
        "commandant, lieutenant, capitaine, colonel, adjudant",
    ),
    (
        "enqueteur",
        "commissaire, inspecteur, juge, policier, gendarme",
    ),
    (
        "fonctionnaire",
        "prefet, sous prefet, directeur, secretaire, inspecteur, recteur",
    ),
    ("prelat", "eveque, archeveque, cardinal, patriarche, pape"),
    (
        "ecclesiastique",
        "eveque, archeveque, cardinal, pape, cure, pretre, pasteur, abbe",
    ),
    (
        "religieux",
        "eveque, archeveque, cardinal, cure, pretre, pasteur, imam, rabbin, abbe",
    ),
    ("pontife", "pape"),
    ("ecrivain", LETTERS),
    ("auteur", LETTERS),
    ("romancier", "ecrivain, auteur"),
    ("artiste", ARTS),
    (
        "musicien",
        "chanteur, guitariste, compositeur, pianiste, violoniste, rappeur, batteur",
    ),
    ("comedien", "acteur, humoriste"),
    ("acteur", "comedien"),
    ("cineaste", "realisateur, metteur, scenariste"),
    ("realisateur", "cineaste, metteur"),
    (
        "journaliste",
        "redacteur, editorialiste, chroniqueur, reporter, animateur, correspondant",
    ),
    ("animateur", "journaliste, presentateur"),
    ("joueur", TEAMS),
    ("sportif", SPORT),
    ("athlete", SPORT),
    ("champion", SPORT),
    ("laureat", SPORT),
    ("international", TEAMS),
    ("capitaine", TEAMS),
    (
        "attaquant",
        "joueur, footballeur, capitaine, buteur, avant centre, ailier",
    ),
    (
        "ailier",
        "joueur, footballeur, capitaine, attaquant, handballeur, rugbyman, basketteur",
    ),
    (
        "buteur",
        "joueur, footballeur, capitaine, attaquant, ailier, ouvreur",
    ),
    (
        "gardien",
        "portier, joueur, footballeur, capitaine, handballeur",
    ),
    (
        "portier",
        "gardien, joueur, footballeur, capitaine, handballeur",
    ),
    ("entraineur", "coach, selectionneur, manager, directeur"),
    ("coach", "entraineur, selectionneur, manager"),
    ("technicien", "coach, entraineur, selectionneur, manager"),
    ("selectionneur", "coach, entraineur"),
    ("cycliste", "coureur, grimpeur, sprinteur, rouleur"),
    (
        "coureur",
        "cycliste, marathonien, sprinteur, grimpeur, pilote, traileur",
    ),
    ("marin", "skipper, navigateur"),
    ("navigateur", "skipper, marin"),
    (
        "diplomate",
        "ambassadeur, consul, ministre, emissaire, envoye, representant, negociateur, secretaire",
    ),
    ("prevenu", ACCUSED),
    ("accuse", ACCUSED),
    ("suspect", ACCUSED),
    ("condamne", ACCUSED),
    ("detenu", ACCUSED),
    (
        "conducteur",
        "automobiliste, chauffeur, chauffard, motard, routier, camionneur",
    ),
    ("chauffeur", "conducteur, routier, livreur"),
    (
        "enseignant",
        "professeur, instituteur, maitre, prof, proviseur, universitaire",
    ),
    (
        "commercant",
        "boulanger, libraire, restaurateur, epicier, boucher, gerant, patron, fleuriste, coiffeur, buraliste",
    ),
    ("restaurateur", "chef, cuisinier, patron, gerant"),
    ("cuisinier", "chef, restaurateur"),
    ("agriculteur", FARMS),
    ("exploitant", FARMS),
    ("paysan", FARMS),
    ("producteur", FARMS),
    ("eleveur", "agriculteur, berger, exploitant, paysan"),
    ("habitant", "riverain, voisin, retraite, locataire"),
    ("riverain", "habitant, voisin, retraite"),
    ("souverain", "roi, prince, empereur, monarque"),
    ("monarque", "roi, prince, empereur, souverain"),
    ("historien", "professeur, universitaire, chercheur, auteur"),
    (
        "militant",
        "porte parole, president, activiste, opposant, membre, fondateur",
    ),
    ("activiste", "militant, opposant, porte parole"),
    (
        "opposant",
        "chef, depute, candidat, leader, dissident, avocat, militant",
    ),
    // Bodies.
    ("entreprise", FIRMS),
    ("societe", FIRMS),
    ("groupe", FIRMS),
    ("compagnie", FIRMS),
    ("firme", FIRMS),
    ("industriel", FIRMS),
    ("geant", FIRMS),
    ("multinationale", FIRMS),
    ("operateur", FIRMS),
    (
        "enseigne",
        "distributeur, marque, chaine, groupe, supermarche",
    ),
    (
        "etablissement",
        "hopital, universite, lycee, ecole, college, musee, clinique, banque, prison, theatre, centre, maison",
    ),
    (
        "syndicat",
        "federation, confederation, union, centrale, intersyndicale",
    ),
    ("centrale", "syndicat, confederation, federation"),
    (
        "organisation",
        "syndicat, association, ong, federation, confederation, union, fondation, collectif, mouvement, agence, alliance, ligue, coordination",
    ),
    (
        "association",
        "ong, collectif, federation, ligue, fondation, comite, club",
    ),
    ("ong", "association, organisation, fondation"),
    (
        "parti",
        "mouvement, formation, front, rassemblement, alliance, union, ligue",
    ),
    (
        "formation",
        "parti, mouvement, equipe, club, front, rassemblement",
    ),
    ("mouvement", "parti, formation, collectif, front, milice"),
    ("journal", PAPERS),
    ("quotidien", PAPERS),
    ("hebdomadaire", PAPERS),
    ("chaine", "television, radio, station"),
    ("juridiction", "tribunal, cour, conseil, chambre"),
    ("tribunal", "cour, juridiction"),
    (
        "institution",
        "commission, conseil, cour, banque, agence, assemblee, parlement, musee, universite, organisation, comite",
    ),
    (
        "organisme",
        "agence, institut, observatoire, commission, autorite, office, bureau, comite, conseil",
    ),
    (
        "instance",
        "commission, conseil, comite, federation, autorite, assemblee",
    ),
    ("autorite", "commission, agence, regulateur, conseil"),
    (
        "regulateur",
        "autorite, agence, commission, conseil, haut conseil",
    ),
    ("municipalite", "mairie, ville, commune"),
    (
        "collectivite",
        "region, departement, commune, metropole, agglomeration, ville",
    ),
    ("club", "equipe, formation"),
    ("chambre", "assemblee, senat, parlement"),
];

const SCIENCE: &str = "chercheur, scientifique, specialiste, expert, universitaire, professeur, anthropologue, archeologue, astronome, astrophysicien, biologiste, climatologue, demographe, economiste, epidemiologiste, ethnologue, geographe, geologue, glaciologue, historien, juriste, mathematicien, meteorologue, physicien, politologue, psychologue, sismologue, sociologue, virologue, vulcanologue, volcanologue, hydrologue, oceanographe, ornithologue, paleontologue, ecologue, agronome, chimiste, constitutionnaliste, infectiologue, directeur, enseignant, analyste, ingenieur, maitre, philosophe, urbaniste";

const ARMY: &str = "general, colonel, capitaine, lieutenant, commandant, amiral, contre amiral, vice amiral, soldat, marechal, adjudant, sergent, chef";

const LETTERS: &str = "romancier, ecrivain, auteur, poete, essayiste, dramaturge, scenariste, journaliste, historien, philosophe, dessinateur, economiste, sociologue";

const ARTS: &str = "chanteur, musicien, peintre, sculpteur, acteur, comedien, danseur, compositeur, rappeur, plasticien, cineaste, realisateur, photographe, humoriste, dessinateur, pianiste, violoniste, guitariste, metteur, choregraphe, styliste, couturier";

const TEAMS: &str = "joueur, footballeur, rugbyman, handballeur, basketteur, volleyeur, tennisman, attaquant, defenseur, gardien, milieu, ailier, pivot, capitaine, portier, buteur, pilier, ouvreur, meneur, international, lateral, numero, avant centre";

const SPORT: &str = "joueur, footballeur, rugbyman, handballeur, basketteur, volleyeur, tennisman, attaquant, defenseur, gardien, milieu, ailier, pivot, capitaine, portier, buteur, pilier, ouvreur, cycliste, coureur, nageur, skieur, biathlete, judoka, boxeur, escrimeur, gymnaste, marathonien, perchiste, pilote, skipper, navigateur, sprinteur, surfeur, triathlete, golfeur, athlete, sportif, champion, patineur, lutteur, alpiniste, grimpeur, traileur";

const ACCUSED: &str = "prevenu, accuse, suspect, condamne, detenu, assaillant, agresseur, tireur, tueur, terroriste, meurtrier, conducteur, chauffard";

const FARMS: &str = "agriculteur, exploitant, eleveur, viticulteur, vigneron, maraicher, cerealier, producteur, berger, paysan, apiculteur, arboriculteur, horticulteur, ostreiculteur";

const FIRMS: &str = "entreprise, societe, groupe, compagnie, firme, constructeur, avionneur, fabricant, distributeur, operateur, exploitant, transporteur, enseigne, marque, filiale, geant, multinationale, banque, assureur, industriel, start up, startup, plateforme, editeur, laboratoire, chaine, equipementier, armateur, sous traitant, fournisseur, usine, cooperative, promoteur, brasserie, papeterie, fonderie, scierie, verrerie, laiterie, chantier, raffinerie, cabinet";

const PAPERS: &str = "quotidien, hebdomadaire, magazine, mensuel, revue, journal, site, agence, radio, television, chaine, presse";

/// Words by which an article calls anybody again, whatever he or she does.
pub const ANYONE: &[&str] = &[
    "homme",
    "adolescent",
    "benevole",
    "cadet",
    "doyen",
    "femme",
    "garcon",
    "fille",
    "heros",
    "interesse",
    "jeune",
    "laureat",
    "milliardaire",
    "multimillionnaire",
    "natif",
    "octogenaire",
    "nonagenaire",
    "centenaire",
    "pere",
    "mere",
    "quadragenaire",
    "quinquagenaire",
    "retraite",
    "septuagenaire",
    "sexagenaire",
    "star",
    "trentenaire",
    "vainqueur",
    "vedette",
    "veteran",
    "veuf",
];

/// What a title in front of a name says that somebody is.
pub const TITLE_ROLES: &[(&str, &str)] = &[
    ("docteur", "medecin"),
    ("dr", "medecin"),
    ("maitre", "avocat"),
    ("me", "avocat"),
    ("mgr", "eveque"),
    ("monseigneur", "eveque"),
    ("pr", "professeur"),
];

/// Those whom an article may call « la mère », « le préfet » without having introduced them.
pub const UNNAMED: &[&str] = &[
    "adversaire",
    "agresseur",
    "ambassadeur",
    "ami",
    "assaillant",
    "avocat",
    "beau fils",
    "beau pere",
    "bebe",
    "bourgmestre",
    "chancelier",
    "client",
    "collegue",
    "colonel",
    "commandant",
    "commissaire",
    "compagnon",
    "conducteur",
    "conjoint",
    "cousin",
    "defenseur",
    "directeur",
    "employeur",
    "enfant",
    "epoux",
    "fille",
    "fils",
    "frere",
    "gendarme",
    "general",
    "gouverneur",
    "grand pere",
    "greffier",
    "juge",
    "lecteur",
    "legiste",
    "lieutenant",
    "locataire",
    "maire",
    "mari",
    "medecin",
    "mere",
    "ministre",
    "neveu",
    "officier",
    "oncle",
    "otage",
    "pape",
    "parent",
    "parquet",
    "passager",
    "patient",
    "pere",
    "pilote",
    "plaignant",
    "policier",
    "porte parole",
    "predecesseur",
    "prefet",
    "premier",
    "president",
    "principal",
    "procureur",
    "proprietaire",
    "proviseur",
    "public",
    "ravisseur",
    "recteur",
    "reine",
    "roi",
    "secouriste",
    "secretaire",
    "soeur",
    "soldat",
    "source",
    "sous prefet",
    "successeur",
    "suspect",
    "temoin",
    "tireur",
    "tueur",
    "vice president",
    "victime",
    "voisin",
];
