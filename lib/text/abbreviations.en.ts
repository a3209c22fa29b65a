/** English abbreviations that a full stop belongs to, lower case, without that stop. Data only. */

/** A name or number follows: the sentence goes on, whatever the next letter looks like. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen rep gov lt gen col maj capt sgt cpl pvt cmdr adm hon rev fr msgr pres supt ' +
    'sens reps profs govs gens drs revs adms amb atty st mt ft messrs mmes det insp cllr ald treas sec dep asst pte brig cpt spc ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri ' +
    'no nos vol vols fig figs art p pp ch sect para approx est ca al vs v cf eg ie viz'
  ).split(' '),
);

/** May stand inside a sentence or end it: the next word decides. */
export const MAY_END: ReadonlySet<string> = new Set(
  (
    'inc corp ltd co bros plc llc jr sr esq etc ave blvd rd dept univ assn ' +
    'ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex ' +
    'vt va wash wis wyo a.m p.m am pm u.s u.k u.n e.u d.c b.c a.d ph.d m.d u.s.a'
  ).split(' '),
);

/** Small words that begin a sentence often, and stand after a name never: "the U.S. The". */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it he she they we i you there here but and or yet so however if when while as ' +
    'in on at by for from with after before since during although though because despite meanwhile his her its their our ' +
    'my your some many most all both no not what who why how where which one two according also then now still even last'
  ).split(' '),
);
