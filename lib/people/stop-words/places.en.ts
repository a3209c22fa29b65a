/**
 * Countries, states, cities and towns of one word, any of which may be a surname: Jordan. Folded.
 *
 * Made by `sidelight data import stop-words`: do not edit, import again.
 * From dariusk/corpora (CC0-1.0), data of 2026-01-19, commit cf30ca27ab176b63623af1ddcfa2447ac07305ba.
 * adjs.json sha256 b3b3cc0b070bcafad0da872cb1dbf3d5aefbb7c7ce7e0b389749307c1584e244
 * adverbs.json sha256 8e363368433b64299d44a87655abc512441b45d693f3609a34f5890be26528ce
 * common.json sha256 48c1e78c05a36b4e1e523dc6141fd9a7a1f2e8efe0ede42bf85fb27c27be8440
 * countries.json sha256 cc3368afec8410e0754e1d505e709cc50b2db028cba50a9afed1d940dd96b007
 * english_towns_cities.json sha256 c1645407002947396c8b70ea54f0491655e4d514c679040b438245f8bf5cbc96
 * firstNames.json sha256 5a4666789b67dd8452fc4ded62770ce978dd99b15466bd662ba93e5c8b7f591e
 * nouns.json sha256 2051395e22b3d9ec57ab730c9f15d4e0100236be73fe13dde507dfc8f70566ce
 * us_cities.json sha256 31fdee0cc919fcec261f1ccd6589d05b0c75bdd4cb5ad856c523093b1d626b29
 * verbs.json sha256 6aff3e974cf58fca2348b4332e591c141b104e3d5b2ad2fa590b92be5f31966d
 */
export const LISTED_PLACES: ReadonlySet<string> = new Set(
  `
abilene abingdon
accrington acle acton
adlington
afghanistan
akron
alabama alafaya alameda alaska albania albany albuquerque alcester aldeburgh aldershot alexandria alford alfreton algeria alhambra allen allentown alnwick aloha alpharetta alsager alston altadena alton altoona altrincham
amarillo amble ambleside amersham ames amesbury ampthill
anaheim anchorage anderson andorra andover angola ankeny annandale antelope antioch
apex apopka appleton
arcadia arecibo argentina arizona arkansas arlesey arlington armenia arundel arvada
ashbourne ashburn ashburton asheville ashford ashington askern aspatria
atascocita atherstone atlanta attleboro attleborough
auburn aurora austin australia austria
avondale
axbridge axminster
aylesbury aylsham
azerbaijan azusa
bacup bahamas bahrain bakersfield bakewell baltimore banbury bangladesh barbados barking barnes barnet barnoldswick barnsley barnstaple bartlett basildon basingstoke bath batley battle bawtry bayamon bayonne baytown
beaconsfield beaminster beaumont beavercreek beaverton bebington beccles beckenham bedale bedford bedworth belarus belgium belize belleville bellevue bellflower bellingham belper bend benin bentham bentonville berkeley berkhamsted berwyn bethesda bethlehem beverley bewdley bexley
bhutan
bicester biddulph bideford biggleswade billericay billingham billings biloxi bilston bingham binghamton bingley birchwood birkenhead birmingham bismarck
blackburn blackpool blackrod blacksburg blaine bloomington blyth
bodmin bolingbrook bolivia bollington bolsover bolton bootle boroughbridge boston bothell botswana bottesford boulder bountiful bourne bournemouth bowie bozeman
brackley bracknell bradenton bradford brading bradninch braintree brampton brandon brazil brentford brentwood bridgeport bridgnorth bridgwater bridlington bridport brierfield brierley brigg brighouse brightlingsea bristol brixham brockton bromborough bromley bromsgrove brookhaven brookline broomfield broseley broughton brownsville brunei bruton bryan
buckeye buckfastleigh buckingham buffalo bulgaria bulwell bungay buntingford burbank burford burien burke burleson burlington burnley burnsville burntwood burslem burundi bury bushey buxton
caguas caistor caldwell california callington calne camarillo cambodia camborne cambridge camden camelford cameroon canada cannock cantebury canton carlisle carlsbad carmel carmichael carnforth carolina carrollton carshalton carson carterton cary casper castleford catonsville
centennial centreville ceres cerritos
chad chagford champaign chandler chard charlbury charleston charlotte charlottesville chatham chattanooga chatteris cheadle cheektowaga chelmsford cheltenham chertsey chesapeake chesham cheshunt chester chesterfield cheyenne chicago chichester chickerell chico chicopee chile china chingford chino chippenham chorley chorleywood christchurch chudleigh chulmleigh
cicero cincinnati cinderford cirencester
clare clarksville clearwater cleethorpes clevedon cleveland clifton clitheroe clovis clun
coachella cockermouth coggeshall colburn colchester coleford coleshill collierville colne colombia colorado colton columbia columbus colyton comoros compton concord congleton congo conisbrough connecticut conroe conway corbridge corby corona corringham corsham corvallis cotgrave coulsdon coventry covina cowes
cramlington cranbrook cranston crawley crediton crewe crewkerne cricklade croatia cromer crosby crowborough crowland crowle croydon
cuba cullompton cupertino
cypress cyprus
dagenham dallas danbury danville darlington dartford dartmouth darwen davenport daventry davie davis dawley dawlish dayton
deal dearborn decatur dekalb delano delaware deltona denmark denton denver derby dereham desborough desoto detroit devizes dewsbury
didcot diss
djibouti
dominica doncaster doral dorchester dorking dothan dover dovercourt downey
draper driffield dronfield
dublin dubuque dudley dukinfield duluth dulverton dundalk dunstable dunwich dunwoody durham dursley
eagan ealing earley easingwold eastbourne eastleigh eastvale eastwood
eccles eccleshall ecuador
edenbridge edgware edina edinburg edmond edmonton
egremont egypt
elgin elizabeth elkhart elland ellesmere elmhurst ely elyria
emsworth
encinitas enfield enid enterprise
epping epworth
erie erith eritrea
escondido estonia eswatini
ethiopia eton
euclid eugene euless
evanston evansville everett evesham
exeter exmouth
eye
fairfield fairford fakenham falmouth fareham fargo faringdon farmington farnham faversham fayetteville fazeley
featherstone felixstowe ferndown ferryhill
fiji filey filton finchley findlay finland fishers
flagstaff fleet fleetwood flint flitwick florida florin florissant
folkestone folsom fontana fordbridge fordingbridge fordwich fountainebleau fowey
framingham framlingham france franklin frederick freeport fremont fresno frisco frodsham frome
fullerton
gabon gainesville gainsborough gaithersburg galveston gambia gardena garland garstang gary gastonia gateshead
georgetown georgia germantown germany
ghana
gilbert gillingham gilroy
glastonbury glendale glendora glenview glossop gloucester
godalming godmanchester goodyear goole gorleston gosport
grantham grapevine gravesend grays greece greeley greensboro greenville greenwood grenada gresham grimsby
guatemala guaynabo guildford guinea guisborough gulfport guyana
hackensack hadleigh hailsham haiti halesowen halesworth halifax halstead haltwhistle hamilton hammond hampton hanford harlingen harlow harpenden harrisburg harrisonburg harrogate harrow hartford hartland hartlepool harwich haslemere haslingden hastings hatfield hatherleigh hattiesburg havant haverhill hawaii hawthorne haxby hayle hayward
heathfield hednesford hedon helmsley helston hemet hempstead hemsworth henderson hendersonville hendon hereford hertford hesperia hessle hetton hexham heywood
hialeah hicksville highland highworth hillsboro hilo hinckley hingham hitchin
hoboken hoddesdon holbeach hollywood holsworthy holt homestead honduras honiton honolulu hoover horley horncastle hornsea hornsey horsforth horsham horwich houston howden
huddersfield hungary hungerford hunstanton huntersville huntingdon huntington huntsville hutchinson
hyde hythe
iceland
idaho
ilford ilfracombe ilkeston ilkley illinois ilminster
immingham
independence india indiana indianapolis indio indonesia inglewood
iowa
ipswich
iran iraq ireland irondequoit irthlingborough irvine irving
israel
italy
ivybridge
jackson jacksonville jamaica janesville japan jarrow
jeffersonville
joliet jonesboro joplin jordan
jupiter
kalamazoo kannapolis kansas kazakhstan
kearny keighley keller kempston kendal kendall kenilworth kenner kennewick kenosha kent kentucky kentwood kenya kesgrave keswick kettering keynsham
kidderminster kidsgrove killeen kimberley kingsbridge kingsport kington kiribati kirkbymoorside kirkham kirkland kissimmee
knaresborough knoxville knutsford
kokomo kosovo
kuwait
kyrgyzstan
lacey lafayette lakeland lakeville lakewood lancaster langport lansing laos laredo largo latvia lauderhill launceston lawrence lawton layton
leatherhead lebanon lechlade ledbury leeds leek leesburg lehi leicester leigh leiston lenexa leominster lesotho levittown lewes lewisville leyburn leyton
liberia libya lichfield liechtenstein lincoln linden liskeard lithuania littlehampton littleton livermore liverpool livonia
loddon lodi loftus logan lombard lompoc longmont longridge longtown longview looe lorain lostwithiel loughborough loughton louisiana louth loveland lowell lowestoft
lubbock ludgershall ludlow luton lutterworth luxembourg
lydd lydney lynchburg lynn lynwood
macclesfield madagascar madeley madera madison maghull maidenhead maidstone maine malawi malaysia malden maldives maldon mali malmesbury malta maltby malton malvern manchester manhattan manningtree mansfield manteca marazion march margate maricopa marietta marlborough marlow maryland maryport marysville masham massachusetts matlock mauritania mauritius mayaguez
mcallen mckinney mclean
medford melbourne melksham meltham memphis menifee mentor merced mere meriden meridian mesa mesquite metairie mexborough mexico
miami michigan micronesia middleham middlesbrough middleton middletown middlewich midhurst midland mildenhall milford millcreek millom milpitas milwaukee minchinhampton minehead minneapolis minnesota minnetonka minot minster miramar mirfield mishawaka mission mississippi missoula missouri mitcham mitcheldean
mobile modesto moldova moline monaco mongolia monroe montana montebello montenegro montgomery moore morecambe moretonhampstead morley morocco morpeth mossley mozambique
muncie murfreesboro murray murrieta
myanmar
nailsea nailsworth namibia nampa nantwich napa naperville nashua nauru
nebraska nelson nepal neston nevada newark newbury newent newhaven newlyn newmarket newport newquay newton
nicaragua niger nigeria
noblesville norfolk normal norman normanton northallerton northam northampton northfleet northwich norwalk norway norwich nottingham novato novi
nuneaton
oakengates oakham oakland
ocala oceanside
odessa
ogden
ohio
okehampton oklahoma
olathe oldbury oldham olney olympia
omaha oman
ongar ontario
orange oregon orem orford orlando ormskirk
oshkosh ossett oswestry
otley
oundle
owensboro
oxford oxnard
padiham padstow paignton painswick pakistan palatine palau palmdale panama paradise paraguay paramount parker parma partington pasadena pasco passaic patchway paterson pawtucket
peabody peacehaven pearland penistone penkridge pennsylvania penrith penryn pensacola penwortham penzance peoria perris pershore peru petaluma peterborough peterlee petersfield petworth
pflugerville
pharr philadelphia phoenix
pickering pittsburg pittsburgh pittsfield
placentia plainfield plano plantation pleasanton plymouth
pocatello pocklington poinciana poland polegate pomona ponce pontefract ponteland pontiac poole portage porterville porthleven portland portsmouth portugal potomac potton poway
preesall prescot preston providence provo prudhoe
pudsey pueblo
qatar
quincy
racine radstock raleigh ramsey ramsgate raunds rawtenstall rayleigh
reading redcar redding redditch redlands redmond redruth reepham reigate reno renton reston revere
rialto richardson richland richmond ringwood ripley ripon riverside riverton riverview
roanoke rochdale rochester rochford rockford rocklin rockville rockwall rogers romania romford romsey rosemead roseville roswell rothbury rotherham rothwell rowlett royston
rugby rugeley rushden russia
rwanda
ryde rye
sacramento saginaw salcombe sale salem salford salina salinas salisbury saltash sammamish samoa sandbach sandhurst sandiacre sandown sandwich sandy sanford santee sarasota savannah sawbridgeworth saxmundham sayreville
scarborough schaumburg schenectady scottsdale scranton scunthorpe
seaford seaham seaton seattle sedbergh selby selsey senegal serbia settle sevenoaks severn seychelles
shaftesbury shanklin shawnee sheboygan sheffield shefford shepshed sherborne sheringham shifnal shildon shirebrook shoreline shreveport shrewsbury
sidmouth silloth silsden singapore sittingbourne
skegness skelmersdale skipton skokie
sleaford slough slovakia slovenia
smethwick smyrna
snodland
soham solihull somalia somerton somerville southall southam southampton southaven southborough southfield southgate southminster southport southsea southwell southwick southwold
spain spalding sparks spennymoor spilsby spokane spring springdale springfield
stafford stainforth stalbridge stalham stalybridge stamford stanhope stanley stapleford staveley stevenage steyning stillwater stockport stocksbridge stockton stone stonehouse stotfold stourbridge stowmarket stratford stretford strongsville strood stroud
sudan sudbury suffolk summerville sunderland sunnyvale sunrise surbiton suriname surprise sutton
swaffham swanage swanley sweden swindon switzerland
syracuse syria syston
tacoma tadcaster tadley taiwan tajikistan tallahassee tamarac tamiami tampa tamworth tanzania taunton tavistock taylor taylorsville
teignmouth telford telscombe temecula tempe temple tennessee tenterden tetbury tewkesbury texas
thailand thame thatcham thaxted thetford thirsk thornbury thorne thornton thrapston
tickhill tidworth tigard tipton tisbury titusville tiverton
todmorden togo toledo tonawanda tonbridge tonga topeka topsham torpoint torquay torrance totnes tottenham towcester towson
tracy trenton tring trowbridge troy truro
tuckahoe tucson tulare tulsa tunisia turkey turkmenistan turlock tuscaloosa tustin tuvalu
twickenham
tyler tynemouth
uckfield
uganda
ukraine
ulverston
university
upland uppingham
urbana urbandale uruguay
utah utica uttoxeter
uxbridge
uzbekistan
vacaville valdosta vallejo vancouver vanuatu
venezuela ventnor vermont verwood
victoria victorville vietnam vineland virginia visalia vista
waco wadebridge wadhurst waipahu wakefield waldorf wallasey wallingford wallsend walsall waltham walthamstow wantage ware wareham warminster warren warrington warwick washington watchet waterbury waterloo watford watlington watsonville watton waukegan waukesha wauwatosa
wellingborough wellington wells wem wembley wendover westbury westerham westfield westhoughton westland westminster weston wetherby weybridge weymouth
wheaton whitby whitchurch whitehaven whitehill whitnash whittier whittlesey whitworth
wichita wickham wickwar widnes wigan wigton willenhall willesden wilmington wilson wilton wimbledon wincanton winchcombe winchelsea winchester windermere windsor winsford winslow winterton wirksworth wisbech wisconsin witham withernsea witney wiveliscombe wivenhoe
woburn woking wokingham wolsingham woodbridge woodbury woodland woodley woodstock wooler worcester workington worksop worthing
wragby
wylie wymondham wyoming
yakima yarm yarmouth yate yateley
yemen yeovil
yonkers york youngstown
yucaipa yuma
zambia
zimbabwe
`
    .trim()
    .split(/\s+/),
);
