export interface City {
  city: string
  state: string
  postalCode: string
}

const table = `
Birmingham AL 35233|Huntsville AL 35801|Mobile AL 36604|Anchorage AK 99508|Fairbanks AK 99701|Phoenix AZ 85006|Tucson AZ 85724|Mesa AZ 85201|Flagstaff AZ 86001
Little Rock AR 72205|Fayetteville AR 72703|Fresno CA 93721|Sacramento CA 95817|San Diego CA 92103|Oakland CA 94609|Bakersfield CA 93301|Riverside CA 92501|Stockton CA 95204
Denver CO 80204|Colorado Springs CO 80909|Pueblo CO 81003|Hartford CT 06106|New Haven CT 06510|Wilmington DE 19801|Dover DE 19901|Washington DC 20010
Tampa FL 33606|Orlando FL 32806|Jacksonville FL 32207|Pensacola FL 32501|Gainesville FL 32608|Atlanta GA 30308|Augusta GA 30912|Savannah GA 31404|Macon GA 31201
Honolulu HI 96813|Hilo HI 96720|Boise ID 83702|Pocatello ID 83201|Chicago IL 60612|Peoria IL 61603|Springfield IL 62701|Rockford IL 61103|Indianapolis IN 46202|Fort Wayne IN 46802|Evansville IN 47710
Des Moines IA 50309|Cedar Rapids IA 52403|Sioux City IA 51104|Wichita KS 67214|Topeka KS 66606|Salina KS 67401|Louisville KY 40202|Lexington KY 40536|Paducah KY 42003
New Orleans LA 70112|Shreveport LA 71103|Baton Rouge LA 70808|Portland ME 04102|Bangor ME 04401|Baltimore MD 21201|Frederick MD 21701|Salisbury MD 21801|Boston MA 02118|Worcester MA 01605|Springfield MA 01107
Detroit MI 48201|Grand Rapids MI 49503|Lansing MI 48912|Marquette MI 49855|Minneapolis MN 55415|Duluth MN 55805|Rochester MN 55901|Saint Paul MN 55102|Jackson MS 39216|Hattiesburg MS 39401|Tupelo MS 38801
Kansas City MO 64108|Columbia MO 65212|Springfield MO 65804|Saint Louis MO 63110|Billings MT 59101|Missoula MT 59802|Omaha NE 68105|Lincoln NE 68510|Kearney NE 68847|Las Vegas NV 89102|Reno NV 89502
Manchester NH 03103|Concord NH 03301|Newark NJ 07102|Camden NJ 08103|Albuquerque NM 87106|Santa Fe NM 87505|Albany NY 12208|Buffalo NY 14203|Syracuse NY 13210|Rochester NY 14642|New York NY 10016
Charlotte NC 28203|Raleigh NC 27610|Asheville NC 28801|Greensboro NC 27401|Fargo ND 58102|Bismarck ND 58501|Columbus OH 43210|Dayton OH 45409|Toledo OH 43608|Akron OH 44302|Cleveland OH 44109|Cincinnati OH 45219
Tulsa OK 74104|Oklahoma City OK 73104|Lawton OK 73505|Portland OR 97239|Eugene OR 97401|Bend OR 97701|Salem OR 97301|Pittsburgh PA 15213|Allentown PA 18103|Erie PA 16507|Scranton PA 18510|Philadelphia PA 19107
Providence RI 02903|Charleston SC 29425|Columbia SC 29203|Greenville SC 29605|Sioux Falls SD 57105|Rapid City SD 57701|Nashville TN 37203|Memphis TN 38103|Knoxville TN 37920|Chattanooga TN 37403
Austin TX 78701|San Antonio TX 78229|Lubbock TX 79415|El Paso TX 79902|Tyler TX 75701|Houston TX 77030|Dallas TX 75235|Salt Lake City UT 84132|Provo UT 84604|Burlington VT 05401|Richmond VA 23298|Roanoke VA 24014|Norfolk VA 23507
Seattle WA 98104|Spokane WA 99204|Tacoma WA 98405|Yakima WA 98902|Charleston WV 25301|Morgantown WV 26506|Huntington WV 25701|Milwaukee WI 53226|Madison WI 53792|Green Bay WI 54301|Eau Claire WI 54703|Casper WY 82601|Cheyenne WY 82001|San Juan PR 00921`

export const cities: readonly City[] = table
  .trim()
  .split(/[|\n]/)
  .map((row) => {
    const words = row.split(' ')
    const postalCode = words.pop()!
    const state = words.pop()!
    return { city: words.join(' '), state, postalCode }
  })

export const stateNames: Record<string, string> = Object.fromEntries(
  `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|PR Puerto Rico|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming`
    .split('|')
    .map((row) => [row.slice(0, 2), row.slice(3)]),
)

/** States whose law asks for the pay range in the ad. */
export const payStates = new Set(['CA', 'CO', 'WA', 'NY', 'IL', 'MN', 'MD', 'HI', 'VT', 'NJ', 'MA', 'DC'])
