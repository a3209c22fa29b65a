/** Names of the states and territories that send members to Congress, by postal code. */
const NAMES = `AK Alaska;AL Alabama;AR Arkansas;AS American Samoa;AZ Arizona;CA California;CO Colorado;
CT Connecticut;DC the District of Columbia;DE Delaware;FL Florida;GA Georgia;GU Guam;HI Hawaii;IA Iowa;
ID Idaho;IL Illinois;IN Indiana;KS Kansas;KY Kentucky;LA Louisiana;MA Massachusetts;MD Maryland;ME Maine;
MI Michigan;MN Minnesota;MO Missouri;MP the Northern Mariana Islands;MS Mississippi;MT Montana;
NC North Carolina;ND North Dakota;NE Nebraska;NH New Hampshire;NJ New Jersey;NM New Mexico;NV Nevada;
NY New York;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;PR Puerto Rico;RI Rhode Island;
SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VA Virginia;VI the U.S. Virgin Islands;
VT Vermont;WA Washington;WI Wisconsin;WV West Virginia;WY Wyoming`;

export const STATE_NAMES: ReadonlyMap<string, string> = new Map(
  NAMES.split(/;\s*/).map((entry) => [entry.slice(0, 2), entry.slice(3)]),
);

/** Send a delegate, who has no vote. */
export const DELEGATE_STATES: ReadonlySet<string> = new Set(['AS', 'DC', 'GU', 'MP', 'VI']);
