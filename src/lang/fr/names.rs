//! French names: what stands before them, inside them and for them.

/// Articles in front of a name; they tell no name from another.
pub const ARTICLES: &[&str] = &[
    "l", "le", "la", "les", "d", "de", "du", "des", "un", "une", "au", "aux",
];

/// Words inside a name that give its acronym no letter.
pub const SMALL_WORDS: &[&str] = &[
    "a", "au", "aux", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou",
    "par", "pour", "sans", "sous", "sur", "un", "une",
];

/// Short words that belong to a surname; a surname is known without them.
pub const PARTICLES: &[&str] = &[
    "abd", "al", "ben", "bin", "bint", "d", "da", "dal", "das", "de", "del", "della", "den", "der",
    "di", "dos", "du", "el", "ibn", "l", "la", "le", "les", "ould", "san", "st", "ter", "van",
    "vom", "von", "zu", "zur",
];

/// Titles in front of a person's name, with the gender that they tell.
pub const TITLES: &[(&str, Option<crate::lang::Gender>)] = {
    use crate::lang::Gender::{Feminine as F, Masculine as M};
    &[
        ("colonel", None),
        ("commandant", None),
        ("docteur", None),
        ("dr", None),
        ("general", None),
        ("lady", Some(F)),
        ("lord", Some(M)),
        ("m", Some(M)),
        ("madame", Some(F)),
        ("mademoiselle", Some(F)),
        ("maitre", None),
        ("me", None),
        ("mgr", Some(M)),
        ("mlle", Some(F)),
        ("mme", Some(F)),
        ("monseigneur", Some(M)),
        ("monsieur", Some(M)),
        ("mr", Some(M)),
        ("pape", Some(M)),
        ("pr", None),
        ("president", None),
        ("prince", Some(M)),
        ("princesse", Some(F)),
        ("professeur", None),
        ("reine", Some(F)),
        ("roi", Some(M)),
        ("sir", Some(M)),
    ]
};

/// Different names of one thing, folded, each with the first name of its group; sorted.
pub const ALIASES: &[(&str, &str)] = &[
    ("2e guerre mondiale", "deuxieme guerre mondiale"),
    ("a la maison blanche", "maison blanche"),
    ("al qaeda", "al qaida"),
    ("al qaida", "al qaida"),
    ("allemagne", "allemagne"),
    ("amerique", "etats unis"),
    ("assemblee nationale", "assemblee nationale"),
    ("aura", "auvergne rhone alpes"),
    ("auvergne rhone alpes", "auvergne rhone alpes"),
    ("banque centrale europeenne", "banque centrale europeenne"),
    ("bce", "banque centrale europeenne"),
    ("beijing", "pekin"),
    ("birmanie", "myanmar"),
    ("bundesrepublik", "allemagne"),
    ("chambre des representants", "chambre des representants"),
    (
        "chambre des representants des etats unis",
        "chambre des representants",
    ),
    ("chine", "chine"),
    ("chine populaire", "chine"),
    ("conseil de securite", "conseil de securite"),
    ("conseil de securite de l onu", "conseil de securite"),
    (
        "conseil de securite des nations unies",
        "conseil de securite",
    ),
    ("daech", "etat islamique"),
    ("daesh", "etat islamique"),
    ("deuxieme guerre mondiale", "deuxieme guerre mondiale"),
    ("eau", "emirats arabes unis"),
    ("ei", "etat islamique"),
    ("eiil", "etat islamique"),
    ("elysee", "elysee"),
    ("emirats", "emirats arabes unis"),
    ("emirats arabes unis", "emirats arabes unis"),
    ("etat islamique", "etat islamique"),
    ("etat islamique en irak et au levant", "etat islamique"),
    ("etats unis", "etats unis"),
    ("etats unis d amerique", "etats unis"),
    ("eu", "union europeenne"),
    ("europe", "union europeenne"),
    ("federation de russie", "russie"),
    ("fmi", "fonds monetaire international"),
    ("fn", "fn"),
    (
        "fonds monetaire international",
        "fonds monetaire international",
    ),
    ("france", "france"),
    ("france insoumise", "lfi"),
    ("front national", "fn"),
    ("g20", "groupe des vingt"),
    ("g7", "groupe des sept"),
    ("grande bretagne", "royaume uni"),
    ("grande guerre", "premiere guerre mondiale"),
    ("groupe des sept", "groupe des sept"),
    ("groupe des vingt", "groupe des vingt"),
    ("hexagone", "france"),
    ("hezbollah", "hezbollah"),
    ("hizbollah", "hezbollah"),
    ("hollande", "pays bas"),
    ("hotel de matignon", "matignon"),
    ("hotel matignon", "matignon"),
    ("isis", "etat islamique"),
    ("jeux olympiques", "jo"),
    ("jeux olympiques d hiver", "jo d hiver"),
    ("jo", "jo"),
    ("jo d hiver", "jo d hiver"),
    ("kiev", "kiev"),
    ("kyiv", "kiev"),
    ("la france insoumise", "lfi"),
    ("ldc", "ligue des champions"),
    ("lfi", "lfi"),
    ("ligue des champions", "ligue des champions"),
    ("lr", "lr"),
    ("maison blanche", "maison blanche"),
    ("matignon", "matignon"),
    ("ministere de l interieur", "ministere de l interieur"),
    (
        "ministere des affaires etrangeres",
        "ministere des affaires etrangeres",
    ),
    ("myanmar", "myanmar"),
    ("nations unies", "nations unies"),
    ("new york", "new york"),
    ("new york city", "new york"),
    ("ol", "olympique lyonnais"),
    ("olympique de marseille", "olympique de marseille"),
    ("olympique lyonnais", "olympique lyonnais"),
    ("om", "olympique de marseille"),
    ("oms", "organisation mondiale de la sante"),
    ("onu", "nations unies"),
    ("organisation de l etat islamique", "etat islamique"),
    ("organisation des nations unies", "nations unies"),
    ("organisation du traite de l atlantique nord", "otan"),
    ("organisation etat islamique", "etat islamique"),
    (
        "organisation mondiale de la sante",
        "organisation mondiale de la sante",
    ),
    ("otan", "otan"),
    ("paca", "paca"),
    ("palais bourbon", "assemblee nationale"),
    ("palais de l elysee", "elysee"),
    ("paris saint germain", "paris saint germain"),
    ("paris sg", "paris saint germain"),
    ("parlement de strasbourg", "parlement europeen"),
    ("parlement europeen", "parlement europeen"),
    ("parti socialiste", "ps"),
    ("pays bas", "pays bas"),
    ("pekin", "pekin"),
    ("place beauvau", "ministere de l interieur"),
    ("premiere guerre mondiale", "premiere guerre mondiale"),
    ("provence alpes cote d azur", "paca"),
    ("provence alpes cote dazur", "paca"),
    ("ps", "ps"),
    ("psg", "paris saint germain"),
    ("quai d orsay", "ministere des affaires etrangeres"),
    ("rassemblement national", "rn"),
    ("rda", "republique democratique allemande"),
    ("rdc", "republique democratique du congo"),
    ("republicains", "lr"),
    (
        "republique democratique allemande",
        "republique democratique allemande",
    ),
    (
        "republique democratique du congo",
        "republique democratique du congo",
    ),
    ("republique francaise", "france"),
    ("republique populaire de chine", "chine"),
    ("republique tcheque", "republique tcheque"),
    ("rn", "rn"),
    ("royaume uni", "royaume uni"),
    ("russie", "russie"),
    ("seconde guerre mondiale", "deuxieme guerre mondiale"),
    ("taliban", "talibans"),
    ("talibans", "talibans"),
    ("tchequie", "republique tcheque"),
    ("the islamic state", "etat islamique"),
    ("ue", "union europeenne"),
    ("uk", "royaume uni"),
    ("union europeenne", "union europeenne"),
    ("union sovietique", "union sovietique"),
    ("urss", "union sovietique"),
    ("us", "etats unis"),
    ("usa", "etats unis"),
];

/// Behind a name of a place, these add nothing to what it means: « golfe », « mer »…
pub const PLACE_TAILS: &[&str] = &["de janeiro"];

/// « ville de X » is X; so with these.
pub const PLACE_HEADS: &[&str] = &[
    "archipel",
    "commune",
    "comte",
    "province",
    "republique",
    "royaume",
    "ville",
];

/// Behind a company's name, these add nothing.
pub const COMPANY_TAILS: &[&str] = &[
    "company",
    "corp",
    "corporation",
    "gmbh",
    "group",
    "groupe",
    "holding",
    "inc",
    "international",
    "limited",
    "ltd",
    "plc",
    "sa",
    "sas",
    "ag",
    "co",
];

/// Before an acronym or a name, these tell that what follows is a part of the whole.
pub const WITHIN: &[&str] = &[
    "a", "au", "aux", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour",
];

/// First names that tell a gender in French and another or none elsewhere.
pub const FIRST_NAMES: &[(&str, crate::lang::Gender)] = {
    use crate::lang::Gender::{Feminine as F, Masculine as M};
    &[("jean", M), ("laurence", F), ("andree", F), ("sasha", M)]
};
