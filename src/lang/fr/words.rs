//! Small words of French by what they do in a sentence.

use crate::lang::cue::Form::{self, Gerund, Infinitive, Participle, Plural, Singular};
use crate::lang::word::Class::{self, *};

/// Words of each class, in lower case, with ' for the apostrophe; a word counts where it
/// stands first.
pub const WORDS: &[(Class, Form, &str)] = &[
    (
        Determiner,
        Form::Other,
        "un une ce cet cette ces son sa ses leurs mon ma mes notre nos votre vos plusieurs quelques chaque aucun aucune certains certaines tous toutes toute quelque quel quelle quels quelles divers diverses",
    ),
    (Article, Form::Other, "le la les l' leur"),
    (Of, Form::Other, "de d'"),
    (OfThe, Form::Other, "du des"),
    (To, Form::Other, "à au aux"),
    (By, Form::Other, "par"),
    (In, Form::Other, "en"),
    (
        Preposition,
        Form::Other,
        "selon dans sur pour avec sans sous chez vers depuis lors pendant durant entre parmi contre envers devant derrière dès hormis malgré outre sauf via concernant après avant jusqu' jusque auprès près hors voici voilà grâce suite face",
    ),
    (And, Form::Other, "et ou ni & puis"),
    (But, Form::Other, "mais car or"),
    (That, Form::Other, "que qu'"),
    (Whether, Form::Other, "si"),
    (Like, Form::Other, "comme"),
    (
        Relative,
        Form::Other,
        "qui dont où lequel laquelle lesquels lesquelles duquel auquel",
    ),
    (
        Subordinator,
        Form::Other,
        "lorsque lorsqu' quand puisque puisqu' quoique quoiqu' tandis alors bien afin tant pourquoi comment combien ainsi",
    ),
    (
        Subject,
        Form::Other,
        "il elle ils elles on je j' tu nous vous c' ç'",
    ),
    (
        Pronoun,
        Form::Other,
        "lui eux moi toi celui celle ceux celles celui-ci celle-ci ceux-ci celles-ci celui-là celle-là cela ça ceci elle-même lui-même beaucoup certains d'autres quelqu'un personne nul chacun",
    ),
    (Clitic, Form::Other, "se s' me m' te t' y"),
    (Not, Form::Other, "ne n'"),
    (
        Adverb,
        Form::Other,
        "fois maintes pas plus jamais point rien guère également aussi encore déjà ensuite enfin toutefois cependant néanmoins pourtant notamment ainsi même surtout alors toujours souvent bien très trop tout tant donc d'ailleurs ici là maintenant désormais davantage assez peu mieux longtemps tôt tard vite plutôt quand presque environ parfois seulement auparavant quasiment quant non oui fort volontiers entretemps juste",
    ),
    (
        Time,
        Form::Other,
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier aujourd'hui demain matin soir après-midi midi minuit avant-hier",
    ),
    (Have, Singular, "a avait aura aurait eut"),
    (Have, Plural, "ont avaient auront auraient eurent"),
    (Have, Form::Other, "ai as avons avez avais aurais"),
    (Have, Infinitive, "avoir"),
    (Have, Gerund, "ayant"),
    (Be, Singular, "est était sera serait fut soit"),
    (Be, Plural, "sont étaient seront seraient furent soient"),
    (Be, Form::Other, "suis es sommes êtes étais"),
    (Be, Infinitive, "être"),
    (Be, Gerund, "étant"),
    (Been, Participle, "été"),
    (
        Modal,
        Singular,
        "peut pouvait pourra pourrait doit devait devra devrait va allait vient venait tient tenait veut voulait voudrait semble semblait cesse cessait finit commence commençait commença préfère tente tentait ose hésite hésitait contente contentait faut fallait faudra faudrait",
    ),
    (
        Modal,
        Plural,
        "peuvent pouvaient pourront pourraient doivent devaient devront devraient vont allaient viennent venaient tiennent tenaient veulent voulaient semblent commencent hésitent",
    ),
    (
        Modal,
        Participle,
        "tenu voulu pu dû cessé fini commencé hésité contenté préféré osé souhaité",
    ),
    (Modal, Infinitive, "pouvoir devoir vouloir"),
    (
        Finite,
        Singular,
        "fait prend met voit sait vit part sort sert reste devient permet porte compte montre passe arrive trouve donne semble existe concerne dure provoque entraîne touche représente contient comporte comprend dispose figure appartient atteint dépend suffit vaut perd rend reçoit bat court meurt naît ouvre offre souffre connaît apparaît disparaît tombe monte rentre entre joue gagne change bloque cherche travaille pèse vise frappe fit fut mit prit vit devint vint obtint y tient quitte rejoint remporte succède refuse accepte décide choisit agit finit subit réunit dirige préside renvoie saisit appuie envoie quittait obtient",
    ),
    (
        Finite,
        Plural,
        "font prennent mettent voient savent vivent partent sortent servent restent deviennent permettent portent comptent passent arrivent trouvent donnent existent concernent touchent représentent contiennent disposent figurent perdent rendent reçoivent meurent ouvrent offrent souffrent connaissent tombent jouent gagnent changent cherchent travaillent visent refusent acceptent",
    ),
];

/// Endings that only finite verbs have, in words of five letters and more.
pub const FINITE_ENDINGS: &[&str] = &[
    "ait", "aient", "èrent", "irent", "ront", "era", "ira", "dra", "issent",
];

/// Two words that are one adverb, by the first without its apostrophe.
pub const ADVERBIALS: &[(&str, &[&str])] = &[
    ("d", &["ailleurs", "abord", "emblée", "ores"]),
    ("par", &["ailleurs", "exemple", "contre", "conséquent"]),
    (
        "en",
        &[
            "effet",
            "revanche",
            "outre",
            "fait",
            "particulier",
            "somme",
            "substance",
            "public",
            "privé",
            "retour",
            "vain",
        ],
    ),
    ("de", &["nouveau", "même", "plus", "surcroît"]),
    ("à", &["nouveau", "peine", "présent"]),
    ("pour", &["autant", "finir", "conclure"]),
];

/// Nouns that make an adverb with a preposition and a possessive: « de son côté ».
pub const OWN_ADVERBIALS: &[(&str, &[&str])] = &[
    ("de", &["côté", "cru"]),
    ("pour", &["part"]),
    ("à", &["tour"]),
    ("dans", &["foulée", "élan"]),
    ("sur", &["lancée"]),
];

/// Words with such an ending that are no verbs.
pub const NO_VERBS: &[&str] = &[
    "souhait",
    "portrait",
    "lait",
    "trait",
    "fait",
    "souhait",
    "bienfait",
    "opera",
    "trait",
    "extrait",
    "retrait",
    "attrait",
    "forfait",
    "méfait",
    "bienfait",
    "parfait",
    "satisfait",
    "imparfait",
    "stupéfait",
    "surfait",
    "contrefait",
    "distrait",
    "abstrait",
];

/// Endings of infinitives; the longest nouns are told apart by [`NO_INFINITIVES`].
pub const INFINITIVE_ENDINGS: &[&str] = &[
    "er", "ir", "endre", "ondre", "erdre", "ettre", "attre", "uire", "crire", "vivre", "suivre",
    "croire", "aître", "clure", "vaincre", "rompre", "oindre", "eindre", "aindre", "faire", "dire",
    "élire",
];

/// Words with such an ending that are no infinitives, and endings of such words.
pub const NO_INFINITIVES: &[&str] = &[
    "affaire",
    "mer",
    "hiver",
    "cancer",
    "danger",
    "leader",
    "foyer",
    "loyer",
    "fer",
    "ver",
    "enfer",
    "amer",
    "rocher",
    "boucher",
    "archer",
    "étranger",
    "passager",
    "berger",
    "boulanger",
    "plancher",
    "poster",
    "reporter",
    "manager",
    "avenir",
    "plaisir",
    "désir",
    "loisir",
    "soupir",
    "noir",
    "soir",
    "espoir",
    "lettre",
    "gendre",
    "cendre",
    "calendre",
    "cuir",
    "elixir",
    "fakir",
    "menhir",
    "martyr",
    "super",
    "dollar",
    "laser",
    "scanner",
    "supporter",
    "ulster",
    "conseiller",
    "militaire",
];

/// Endings of nouns in -ier and -oir, which are no infinitives but for [`IER_INFINITIVES`].
pub const IER_INFINITIVES: &[&str] = &[
    "fier", "blier", "udier", "édier", "crier", "plier", "ocier", "écier", "voir", "pouvoir",
    "devoir", "avoir", "vouloir", "falloir", "valoir", "marier", "trier", "relier", "allier",
    "rallier",
];

/// True where `word`, in lower case, has the shape of an infinitive.
///
/// ```
/// use guillemet::lang::fr::words::is_infinitive;
/// assert!(is_infinitive("fermer") && is_infinitive("oublier") && is_infinitive("prendre"));
/// assert!(!is_infinitive("chantier") && !is_infinitive("maire") && !is_infinitive("hiver"));
/// ```
pub fn is_infinitive(word: &str) -> bool {
    word.len() > 3
        && INFINITIVE_ENDINGS.iter().any(|e| word.ends_with(e))
        && !NO_INFINITIVES.contains(&word)
        && (!(word.ends_with("ier") || word.ends_with("oir"))
            || IER_INFINITIVES.iter().any(|e| word.ends_with(e)))
}

/// Verbs of those who make a document known. Folded.
pub const PUBLISHED: &[&str] = &[
    "adresse", "diffuse", "ecrit", "emet", "emis", "envoie", "envoye", "lance", "presente",
    "publiait", "publie", "publient", "redige", "remis", "rend", "rendu", "signe",
];

/// What those do with a document who have not written it. Folded.
pub const READ: &[&str] = &[
    "cite",
    "citee",
    "cites",
    "commande",
    "commandee",
    "consulte",
    "consultee",
    "consultes",
    "devoile",
    "devoilee",
    "obtenu",
    "obtenue",
    "obtenus",
    "relaye",
    "relayee",
    "revele",
    "revelee",
    "vu",
    "vue",
];

/// Documents that a participle behind them may tell of: “a letter saying”.
pub const DOCUMENTS: &[&str] = &[
    "rapport",
    "communiqué",
    "lettre",
    "message",
    "avis",
    "texte",
    "article",
    "étude",
    "tribune",
    "pétition",
    "document",
    "déclaration",
    "tweet",
    "courrier",
    "note",
];
