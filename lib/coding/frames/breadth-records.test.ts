import { describe, expect, test } from "vitest";
import { said } from "@/lib/coding/testing";

/** The prose of encyclopedias, joint statements and government pages: `HOLDER type stance`, sorted. */
const CLAIMS: readonly (readonly [sentence: string, claims: string])[] = [
  [
    "Sweden, Denmark and Finland supplied contingents to the Cyprus force from its inception, while Austria provided a field hospital and, later, an infantry battalion.",
    "AUT troops committed, DNK troops committed, FIN troops committed, SWE troops committed",
  ],
  [
    "Gabon, Ivory Coast, Tanzania and Zambia were the only African states to extend diplomatic recognition to Biafra; Haiti followed suit in 1969.",
    "CIV territory committed, GAB territory committed, HTI territory committed, TZA territory committed, ZMB territory committed",
  ],
  [
    "The Soviet Union and the United Kingdom, by contrast, armed the federal government throughout the war.",
    "GBR arms committed, RUS arms committed",
  ],
  [
    "After the 2006 coup New Zealand banned members of the military regime from entering the country, suspended defence ties and halted most bilateral aid to Fiji.",
    "NZL funds opposed, NZL sanctions committed",
  ],
  [
    "The Governments of Kenya, Uganda and Tanzania agreed (a) to establish a joint verification mechanism along the common border; (b) to refrain from hosting armed groups hostile to one another; and (c) to convene a summit of Heads of State within ninety days.",
    "KEN diplomacy committed, KEN monitoring committed, TZA diplomacy committed, TZA monitoring committed, UGA diplomacy committed, UGA monitoring committed",
  ],
  [
    "Ireland acceded to the European Communities in 1973 together with Denmark and the United Kingdom; Norway had also concluded an accession treaty but its voters turned it down in a referendum.",
    "DNK membership committed, GBR membership committed, IRL membership committed, NOR membership committed",
  ],
  [
    "Under the agreement brokered by Qatar, Sudan and Chad pledged to deny sanctuary to each other's rebels.",
    "QAT diplomacy committed, SDN diplomacy committed, TCD diplomacy committed",
  ],
  [
    "The Dayton Agreement was initialled in Ohio on 21 November 1995 by the presidents of Bosnia, Croatia and Serbia.",
    "BIH diplomacy committed, HRV diplomacy committed, SRB diplomacy committed",
  ],
  [
    "Iceland, having no armed forces, furnished a team of medical staff and police officers to SFOR.",
    "ISL troops committed",
  ],
  [
    "Bulgaria and Romania denied Russia the use of their airspace for reinforcements to Pristina airport.",
    "BGR arms opposed, ROU arms opposed",
  ],
  [
    "Austria and Switzerland likewise refused overflight rights to alliance aircraft.",
    "AUT arms opposed, CHE arms opposed",
  ],
  [
    "Eritrea joined the coalition in 2015, leasing the port of Assab to the United Arab Emirates as a staging post and providing some 400 troops.",
    "ERI arms committed, ERI troops committed",
  ],
  [
    "President Tsai noted that Taiwan would provide Paraguay with US$30 million in grant assistance each year until 2023.",
    "TWN funds committed",
  ],
  [
    "Since 2014 the Government of Canada has committed more than C$700 million in assistance to Ukraine, deployed a 200-strong training mission and sanctioned over 400 individuals and entities.",
    "CAN funds committed, CAN sanctions committed, CAN training committed",
  ],
  [
    "The Department of State has approved a possible Foreign Military Sale to the Government of Morocco of 25 F-16C/D Block 72 aircraft and related equipment for an estimated cost of $3.787 billion.",
    "USA arms committed",
  ],
  [
    "The Seychelles declined to host a Chinese naval facility but agreed to allow ships on anti-piracy patrol to refuel and take on provisions in its ports.",
    "SYC arms committed, SYC arms opposed",
  ],
  ["Uruguay provided the second largest contingent after Brazil.", "URY troops committed"],
  [
    "Argentina and Chile formed a joint peacekeeping battalion, Cruz del Sur, in 2006.",
    "ARG troops committed, CHL troops committed",
  ],
  ["Ireland assumed command of the force from Finland.", "IRL command committed"],
  ["Tonga ended its deployment in Afghanistan in 2014.", "TON troops opposed"],
  [
    "Ottawa approved export permits for light armoured vehicles destined for Saudi Arabia.",
    "CAN arms committed",
  ],
  [
    "Berlin suspended arms exports to Riyadh after the killing of a journalist.",
    "DEU arms opposed",
  ],
  [
    "Israel transferred surplus Kfir fighters to Ecuador in 1996 with American approval.",
    "ISR arms committed",
  ],
  [
    "Ecuador declined to renew the lease of the Manta base when it expired in 2009.",
    "ECU arms opposed",
  ],
  [
    "Portugal granted landing rights in the Azores to American transport aircraft during the airlift.",
    "PRT arms committed",
  ],
  ["Malta placed its airfields at the disposal of the evacuation effort.", "MLT arms committed"],
  ["Oman gave British aircraft access to the airfield on Masirah Island.", "OMN arms committed"],
  [
    "Cuba trained thousands of Namibian and South African guerrillas at camps in Angola.",
    "CUB training committed",
  ],
  [
    "The Netherlands suspended development cooperation with Suriname after the December murders.",
    "NLD funds opposed",
  ],
  [
    "The Arab League suspended Egypt's membership and moved its headquarters to Tunis.",
    "ARABLEAGUE membership opposed",
  ],
  [
    "Iceland recalled its ambassador from London at the height of the cod wars and threatened to leave NATO.",
    "ISL membership opposed, ISL sanctions committed",
  ],
  [
    "The Organization of American States recommended that its members cut trade links with Haiti.",
    "OAS sanctions backs",
  ],
  ["Zambia closed its frontier with Rhodesia in 1973.", "ZMB sanctions committed"],
  [
    "Switzerland, not then a UN member, did not consider itself bound by the resolution and continued to trade with Salisbury.",
    "CHE sanctions opposed",
  ],
  [
    "The EU placed Robert Mugabe and 19 of his associates under a travel ban.",
    "EU sanctions committed",
  ],
  [
    "Poland recalled its consul general and declared two Belarusian diplomats persona non grata.",
    "POL sanctions committed",
  ],
  ["Iran renounced its claim to Bahrain in 1970.", "IRN territory opposed"],
  [
    "Honduras and El Salvador submitted their boundary dispute to the International Court of Justice.",
    "HND diplomacy committed, SLV diplomacy committed",
  ],
  [
    "Algeria mediated between Iran and the United States in the hostage crisis.",
    "DZA diplomacy committed",
  ],
  ["Burundi walked out of the Arusha talks in May 1999.", "BDI diplomacy opposed"],
  ["Sri Lanka abrogated the ceasefire agreement in January 2008.", "LKA diplomacy opposed"],
  ["South Yemen's leaders were reconciled through Kuwaiti mediation.", "KWT diplomacy committed"],
  [
    "Saudi Arabia and Syria gave their blessing to the Taif Agreement.",
    "SAU diplomacy backs, SYR diplomacy backs",
  ],
  [
    "Senegal sponsored the resolution; Cuba and Yemen voted against it and China abstained.",
    "CHN diplomacy reluctant, CUB diplomacy opposed, SEN diplomacy committed, YEM diplomacy opposed",
  ],
  ["Tonga became the 188th member of the organisation.", "TON membership committed"],
  [
    "Montenegro was invited to join the alliance in December 2015 and became its 29th member in June 2017.",
    "MNE membership committed",
  ],
  [
    "Relations between the two were restored through the mediation of Algeria.",
    "DZA diplomacy committed",
  ],
  [
    "The United Kingdom is deploying a specialist team of military planners to Ghana to help ECOWAS plan its response.",
    "GBR command committed",
  ],
  [
    "The United States remains the largest single provider of humanitarian assistance to Sudan.",
    "USA funds committed",
  ],
  [
    "The Russian Side reaffirmed its readiness to supply air defence systems to Algeria.",
    "RUS arms open",
  ],
  [
    "The leaders of the G7 committed to phase out their dependency on Russian energy and to provide $39 billion in budget support.",
    "G7 funds committed",
  ],
  [
    "Switzerland does not permit the re-export of ammunition to countries at war.",
    "CHE arms opposed",
  ],
  [
    "Austria will not grant permission for transit of weapons through its airspace.",
    "AUT arms opposed",
  ],
  ["Mexico rejects any form of foreign intervention in Venezuela.", "MEX troops opposed"],
  [
    "Argentina once again reaffirms its sovereignty rights over the Malvinas and rejects the holding of military exercises there.",
    "ARG territory backs",
  ],
  [
    "Kiribati and Solomon Islands have terminated diplomatic ties with Taiwan.",
    "KIR sanctions committed, SLB sanctions committed",
  ],
  [
    "Ethiopia has been the top troop contributor to UN peacekeeping since 2015.",
    "ETH troops committed",
  ],
  ["Germany is the second largest financial contributor to the mission.", "DEU funds committed"],
  [
    "Zimbabwe, Angola and Namibia intervened militarily on the side of the Kabila government.",
    "AGO troops committed, NAM troops committed, ZWE troops committed",
  ],
  [
    "The Thai government ordered the closure of all American bases by March 1976.",
    "THA arms opposed",
  ],
  [
    "The Eisenhower administration declined to finance the dam, whereupon Moscow stepped in with a loan.",
    "RUS funds committed, USA funds opposed",
  ],
  [
    "The United States returned Okinawa to Japanese sovereignty in 1972.",
    "USA territory committed",
  ],
  [
    "Canada expelled the Iranian diplomats and closed its embassy in Tehran in 2012.",
    "CAN sanctions committed",
  ],
  [
    "Argentina declined to join the grain embargo and stepped up its own sales.",
    "ARG sanctions opposed",
  ],
  [
    "Finland's accession was ratified by the Turkish parliament on 30 March 2023, the last to do so.",
    "TUR membership committed",
  ],
  ["Iceland put its accession talks on hold in 2013.", "ISL membership reluctant"],
  [
    "Ecuador rejoined OPEC in 2007, having suspended its membership in 1992, and left again in 2020.",
    "ECU membership committed, ECU membership opposed",
  ],
  [
    "Mozambique's army was trained by Portugal and Britain under the peace accord.",
    "GBR training committed, PRT training committed",
  ],
  [
    "Chile and Argentina referred the matter to arbitration.",
    "ARG diplomacy committed, CHL diplomacy committed",
  ],
];

/** What such prose says besides: names of countries and words of commitment, and no position. */
const SILENT: readonly string[] = [
  "Portugal, Rhodesia, South Africa and Israel are alleged to have furnished the secessionists with weapons, but none acknowledged doing so.",
  "The Ministers of Foreign Affairs of Japan, Australia, India and the United States reiterated their unwavering support for ASEAN unity and centrality.",
  "The accord was never implemented.",
  "Both sides pledged to deepen cooperation in agriculture, tourism and education.",
  "This proposed sale will support the foreign policy and national security of the United States by helping to improve the security of a major non-NATO ally.",
  "Bulgaria has been accused by rights groups of selling rifles to UNITA.",
  "Zaire granted asylum to the fleeing president.",
  "Fiji was expelled from the Commonwealth in 1987.",
  "Luxembourg hosts the seat of the court.",
  "We remain deeply concerned by the situation in Nicaragua and urge the authorities to release all political prisoners.",
  "Japan strongly protests the launch of ballistic missiles by North Korea and has lodged a protest through its embassy in Beijing.",
  "China has always pursued an independent foreign policy of peace.",
  "Both Sides spoke in favour of resuming the negotiations on the delimitation of the Kazakh-Turkmen maritime boundary.",
  "Finland is prepared to assist Estonia with its border surveillance.",
  "The Government of Chile has granted safe-conduct passes to six asylum seekers.",
  "Solomon Islands thanked China for its assistance with the Pacific Games.",
  "Secretary Blinken spoke with Foreign Minister Kuleba about the situation on the ground.",
  "Norway condemned the missile tests carried out by North Korea.",
  "Rwanda, once a German and then a Belgian colony, was admitted to the Commonwealth in 2009.",
  "India lost twelve soldiers in the ambush.",
  "Togo's president condemned the assassination.",
  "Botswana handed over the suspects to Namibia.",
  "Togo reached the summit in a bid to win the cup.",
  "Political parties in Kenya rejected the bid to host the games.",
];

describe("records and statements", () => {
  test.each(CLAIMS)("%s → %s", (sentence, claims) => {
    expect(said(sentence).join(", ")).toBe(claims);
  });

  test.each(SILENT)("%s → nothing", (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});
