/** Where and when invented cables come from, and what they are about, in the proportions of the complete set. */
import { weighted } from './random'

export interface Post {
  origin: string
  /** As in an id. */
  station: string
  /** As in a telegram. */
  name: string
  country: string
}

/** Posts by how much they send, the busiest first. */
const EMBASSIES =
  'Ankara TU|Baghdad IZ|Tokyo JA|Amman JO|Paris FR|Kuwait KU|Madrid SP|Manila RP|Moscow RS|Beijing CH|New Delhi IN|Colombo CE|Tel Aviv IS|Kabul AF|Islamabad PK|Bogota CO|Caracas VE|Jakarta ID|Rangoon BM|Bangkok TH|Hanoi VM|Cairo EG|Rome IT|Santiago CI|Nairobi KE|Buenos Aires AR|Lima PE|Addis Ababa ET|Seoul KS|Mexico MX|Abuja NI|Harare ZI|Khartoum SU|Kathmandu NP|Damascus SY|Quito EC|La Paz BL|Beirut LE|Athens GR|Vienna AU|Berlin GM|The Hague NL|Brussels BE|Managua NU|Tegucigalpa HO|Brasilia BR|Kinshasa CG|Algiers AG|London UK|Baku AJ|Tbilisi GG|Astana KZ|Tashkent UZ|Sarajevo BK|Pristina KV|Belgrade RI|Zagreb HR|Warsaw PL|Prague EZ|Budapest HU|Bucharest RO|Sofia BU|Kyiv UP|Ottawa CA|Canberra AS|Dhaka BG|Abu Dhabi AE|Doha QA|Manama BA|Muscat MU|Riyadh SA|Sanaa YM|Tripoli LY|Tunis TS|Rabat MO|Dakar SG|Accra GH|Lagos NI|Pretoria SF|Maputo MZ|Luanda AO|Kampala UG|Kigali RW|Bujumbura BY|Dar Es Salaam TZ|Lusaka ZA|Windhoek WA|Gaborone BC|Djibouti DJ|Asmara ER|Ndjamena CD|Yaounde CM|Libreville GB|Monrovia LI|Freetown SL|Conakry GV|Bamako ML|Niamey NG|Nouakchott MR|Helsinki FI|Stockholm SW|Oslo NO|Copenhagen DA|Reykjavik IC|Tallinn EN|Riga LG|Vilnius LH|Minsk BO|Chisinau MD|Yerevan AM|Dushanbe TI|Ashgabat TX|Bishkek KG|Ulaanbaatar MG|Singapore SN|Kuala Lumpur MY|Phnom Penh CB|Vientiane LA|Wellington NZ|Suva FJ|Port Moresby PP|Panama PM|San Jose CS|Guatemala GT|San Salvador ES|Santo Domingo DR|Port Au Prince HA|Kingston JM|Nassau BF|Bridgetown BB|Port Of Spain TD|Georgetown GY|Paramaribo NS|Montevideo UY|Asuncion PA|Lisbon PO|Dublin EI|Bern SZ|Luxembourg LU|Valletta MT|Nicosia CY|Ljubljana SI|Skopje MK|Tirana AL|Vatican VT|Bratislava LO'.split(
    '|',
  )

function embassy(entry: string): Post {
  const country = entry.slice(-2)
  const place = entry.slice(0, -3)
  return {
    origin: `Embassy ${place}`,
    station: place.replaceAll(' ', '').toUpperCase(),
    name: place.toUpperCase(),
    country,
  }
}

const STATE: Post = { origin: 'Secretary of State', station: 'STATE', name: 'STATE', country: 'US' }

export const POSTS: readonly Post[] = [STATE, ...EMBASSIES.map(embassy)]
export const drawPost = weighted(
  POSTS.map((post, rank) => [post, 1 / (rank + 12)]),
  16_384,
)

/** Cables by year: a trickle to 2001, then a flood that ends in February 2010. */
const YEARS: [year: number, weight: number][] = [
  ...Array.from({ length: 19 }, (_, at): [number, number] => [1966 + at, 0.5]),
  ...Array.from({ length: 15 }, (_, at): [number, number] => [1985 + at, 6 + at * 2]),
  [2000, 250],
  [2001, 400],
  [2002, 1_900],
  [2003, 14_000],
  [2004, 19_000],
  [2005, 26_000],
  [2006, 38_000],
  [2007, 40_000],
  [2008, 42_000],
  [2009, 57_000],
  [2010, 9_500],
]

/** The moment of cable `at` of `count`, so that they follow one another through the years. */
export function momentOf(at: number, count: number): Date {
  const total = YEARS.reduce((sum, [, weight]) => sum + weight, 0)
  let place = ((at + 0.5) / count) * total
  for (const [year, weight] of YEARS) {
    if (place < weight) {
      const days = year === 2010 ? 59 : 365
      return new Date(Date.UTC(year, 0, 1) + Math.floor((place / weight) * days * 86_400) * 1_000)
    }
    place -= weight
  }
  return new Date(Date.UTC(2010, 1, 28))
}

export const drawClassification = weighted<string>([
  ['UNCLASSIFIED', 300],
  ['UNCLASSIFIED//FOR OFFICIAL USE ONLY', 230],
  ['CONFIDENTIAL', 386],
  ['CONFIDENTIAL//NOFORN', 18],
  ['SECRET', 48],
  ['SECRET//NOFORN', 18],
])

const SUBJECTS =
  'PREL PGOV PHUM ECON PTER EFIN PINR ETRD MARR KDEM EINV EAID MOPS SNAR PARM ENRG SENV KCRM ASEC PREF SOCI EAIR KPAO MASS EPET EAGR BEXP TBIO OVIP CVIS KJUS KNNP SCUL UN EWWT MNUC KWMN KISL ELAB EMIN ELTN SMIG EIND TRGY ETTC KIPR CMGT KSCA KPKO UNSC EU NATO WTO IAEA EFIS KFLU AMGT CASC TSPL TPHY KFRD KIRF KTFN KGHG EUN ICRC OSCE ASEAN UNGA PBTS SADC ADCO OEXC OTRA OREP CPAS KMDR KPAL KSTC KTIA KOLY KHIV KCOR KSPR KLIG KVPR KAWC KMPI KTIP KPRP KBIO'.split(
    ' ',
  )
export const drawSubjectTag = weighted(SUBJECTS.map((tag, rank) => [tag, 1 / (rank + 2)]))
export const drawPlaceTag = weighted(POSTS.map(({ country }, rank) => [country, 1 / (rank + 6)]))
