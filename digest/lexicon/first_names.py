"""First names, and of many whether their bearer is spoken of as he or as she; tables, and nothing but tables."""

from __future__ import annotations

_MEN = """
aaron abdul abdullah adam ahmad ahmed alan albert alejandro aleksandr alex alexander alexei alexey alfred ali allan
allen andre andrei andres andrew andrey angus anthony antonio antony arnold arthur asif barack ben benjamin bernard
bernie bill bob boris brad brandon brian bruce bryan carl carlos chad charles charlie chris christian christopher
chuck clarence cliff colin corey craig curt dan daniel dave david dean dennis derek diego dimitri dmitri dmitry dmytro
don donald doug douglas dwight ed eddie eduardo edward emmanuel enrique eric erik ernest evan felix fernando francis
francisco francois frank frankie fred frederick gary gavin gene geoff george gerald gerhard gilbert giorgio giovanni
glenn gordon graham greg gregory gus guy hans harold harry hassan hector heinrich henry herbert howard hugh hussein
ian ibrahim igor ilya ivan jack jacob jacques jake james jamie jan jared jason javier jay jean jeb jeff jeffrey jens
jeremy jerome jerry jesse jim jimmy joe joel johan john johnny jon jonathan jordan jorge jose joseph josh joshua juan
julian jurgen justin karl keith ken kenneth kevin khalid kyle lance larry lars lawrence lee leon leonard lev lindsey
lloyd lou louis luis lukas luke mahmoud malcolm manuel marc marco marcus mario mark martin marty marvin mathew matt
matteo matthew maurice max maxim michael michel mick miguel mikhail mike milton mitch mitt mohamed mohammad mohammed
muhammad nathan neil newt nicholas nick nicolas nigel nikolai noah norman oleg oliver omar oscar otto pablo patrick
paul pavel pedro pete peter phil philip philippe pierre rafael ralph ramzan rand randy raul ray raymond recep reince
reza ricardo rich richard rick rob robert roberto rod rodney roger roland ron ronald ross roy rudy rupert russell ryan
sam samuel sanjay saul scott sean sebastian serge sergei sergey seth shane shawn simon stan stanley stefan stephen
steve steven stuart tariq ted terry theodore thomas tim timothy tobias todd tom tommy tony travis trevor trey tyler
vaclav vernon victor viktor vince vincent vitaly vladimir volodymyr wade walter warren wayne wilhelm william willie
wolfgang yuri yusuf zachary
"""

_WOMEN = """
abigail agnes alexandra alexis alice alicia alison allison amanda amber amy ana angela anita ann anna anne
annie annalena antonia ashley audrey barbara beatrice beth betty beverly bonnie brenda brooke camille candice carly
carla carmen carol carole caroline carolyn catherine cathy cecilia charlotte cheryl christina christine cindy claire
clara claudia colleen condoleezza connie courtney cynthia daisy dana danielle dawn deborah debbie debra denise diana
diane dianne donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen emily
emma erica erin esther ethel eva evelyn federica fatima fiona florence frances gabriela gail geraldine gina giorgia
gloria grace greta hannah harriet heather heidi helen helena hillary hilary huma ingrid irene irina iris isabel ivana
ivanka jacqueline jaime jan jane janet janice jasmine jean jeanne jen jenna jennifer jenny jessica jill joan joanna
jocelyn jodi josephine joy joyce juanita judith judy julia julie june kaja karen karin karine kate katherine kathleen
kathryn kathy katie katya kay kayleigh kellie kelly kellyanne kelsey kimberly kirsten kristen kristin laura lauren
leah leila lena leslie lily linda lisa liz liza loretta lori lorraine louise lucia lucy lydia lynn maggie malala
margaret maria marie marilyn marina marine marjorie martha mary maureen maya megan melania melanie melissa mercedes
meredith michele michelle mindy miriam molly monica nadia nancy naomi natalia natalie nicola nicole nikki nina nora
norma olga olivia paige pamela patricia patty paula pauline peggy penny phyllis priya rachel rebecca regina renee
rhonda rita roberta robin rosa rose rosemary roxana ruth sabrina sally samantha sandra sara sarah shannon sharon
sheila sheryl shirley sonia sonya sophia sophie stacey stella stephanie sue susan susana suzanne svetlana sylvia
tamara tammy tanya tara tatiana teresa theresa tiffany tina tracy ursula valerie vanessa vera veronica vicki victoria
virginia vivian wanda wendy whitney yolanda yulia yvonne zoe
"""

MEN = frozenset(_MEN.split()) - frozenset(_WOMEN.split())
WOMEN = frozenset(_WOMEN.split()) - frozenset(_MEN.split())

_OTHERS = """
achim adrien agnieszka alain alba alessandro alessia alina alma alois amelie andrea andreas andré anette angelika
anika anja anke annett annette annika antje antoine anton armin arnaud arne arno astrid aurélie axel bastian beate
beatrix benedikt benno bente bernd bernhard bert berta bertram birgit birgitta björn bodo bruno carmen carolin carsten
chantal chiara christa christel christiane christof christoph clemens constanze cornelia cristina cécile dagmar damian
daniela delphine denis detlef dieter dietmar dirk dominik dominique doreen eberhard eckhard edgar elena elke elmar
emil emilio enno erhard erika erwin esteban eugen eveline fabian fabien fabio fabrice felicitas felipe ferdinand
florian franck franz franziska frauke frida friedrich fritz frédéric gabi gabriele georg gerd gerda gerhild gesine
giulia gonzalo grazia gudrun guido guillaume guillermo gunnar gustav günter günther hanna hannes harald hartmut heide
heike heiko heinz helga helge helmut henning henri henrik herbert hermann hervé hilde hildegard holger horst hubert
hugo ignacio ilona ilse imke ines inga inge ingeborg ingo ingolf iris isabell isabella isabelle iván jakob janina
janine jannis jean-pierre joachim jochen joerg johann johanna johannes jonas josef judit juliane jutta jörg jörn
jürgen karin karina karoline karsten kathrin katja katrin kerstin kirsten klara klaus konrad konstantin
kristina kurt lena leni lennart leonie leopold lorenz lothar luca lucas lucie ludger ludovic ludwig luise lutz
magdalena maik maike malte manfred manuela mareike margit margot margret maria mariana marianne marie-claire marit
marius markus marta martina mathias mathieu mathilde matthias mattias meike melina michaela miriam mirko mona monika
moritz nadine nadja natascha nele nikolai nils norbert odile olaf ole olivier oskar oswald otmar pascal patrice
patrizia peer petra philipp pia piotr raimund rainer ralf ramona raphael reiner reinhard reinhold renate rené ricarda
roland rolf roman romy ronja rosemarie rosi rüdiger sabine sascha sebastián sibylle siegfried sigrid silke silvia
silvio simone sofia solveig sonja stefanie steffen steffi sten susann susanne sven svenja sylvain sylvie tanja tatjana
thea theo theresia thierry thilo thomas thorsten till timm timo tom torben torsten ulf uli ulla ulrich ulrike
ursel uta ute uwe valentin valentina verena viktoria vincenzo volker volkmar walburga waltraud wenke werner wiebke
wilfried willi wilma wolf wolfram xavier yann yannick yves zoé
"""

GIVEN = frozenset((*_MEN.split(), *_WOMEN.split(), *_OTHERS.split()))
"""What people of Europe and America are called by their families and friends; many outlets' names begin otherwise."""
