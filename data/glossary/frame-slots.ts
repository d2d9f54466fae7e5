/** Closed lists that stand in the slots of turns of speech (question-frames.ts), as sources of patterns over the normalised question. */

/** Things that somebody prepares and needs a figure for. */
export const ZH_WORK =
  '(?:[硕博]士|毕业|学位|学术|课程|期末|年终|工作|调研|调查|新闻|内部|汇报|研究|专题|对比|统计|分析|读书|会议|答辩)?(?:论文|案例分析|案例|文章|材料|稿子|稿件|稿|ppt|课件|方案|总结|作业|台账|简报|课题|研究|报道|专题|选题|图表|信息图|汇报|发言稿|讲话稿|提案|议案|答辩|选题|综述|文献|报告|分析|述评|评论|功课|笔记|表|统计)';
export const ZH_PERSON =
  '(?:领导|大领导|处长|科长|主任|局长|厅长|主管|老板|客户|记者|编辑|主编|导师|老师|老总|总编|同事|朋友|家人|家里人|甲方|上级|上面|网友|读者|学生|师兄|师姐|师弟|师妹|同学|室友|单位|公司|办公室|社里|台里|组里|局里|处里|科里)';
export const ZH_TIME =
  '(?:今天|明天|后天|今晚|明早|马上|待会儿?|一会儿?|下午|上午|晚上|下班前|周[一二三四五六日]|下周[一二三四五六日]?|月底)';
export const EN_WORK =
  "(?:thes[ie]s|dissertation|term paper|paper|essay|article|story|news story|feature|report|memo|brief|briefing|briefing note|presentation|slides?|slide deck|deck|talk|speech|lecture|class|seminar|course|homework|assignment|study|research|research project|survey|chart|graph|infographic|spreadsheet|newsletter|blog post|blog|book|chapter|meeting|hearing|notes?|benchmark|comparison|review|footnote|literature review|case study|master's thesis|phd|phd thesis|press release|editorial|dashboard|database|dataset|records?|files|summary|overview|fact sheet|factsheet|letter|job|work|piece)";
export const EN_ABOUT =
  '(?: (?:on|about|regarding) (?:the )?(?:foi|freedom of information|(?:government |local |administrative |chinese )*(?:transparency|openness|disclosure|governance)|open government|government information disclosure|information disclosure|access to information|china|chinese law|administrative law|public administration|this|it|them))?';
export const EN_PERSON =
  '(?:boss|manager|client|customer|colleague|coworker|editor|professor|supervisor|advisor|adviser|teacher|tutor|friend|reader|journalist|reporter|director|chief|team|lawyer|student|wife|husband|partner|mother|father|mum|mom|dad|sister|brother|daughter|son|flatmate|roommate|neighbour|neighbor|chairman|chairwoman|chair|committee|head office|headquarters|desk editor|fact checker|somebody|someone|superior|secretary|intern|classmate|uncle|aunt)';
export const OPENING = '(?<=^|[,，。;；:：!！?？.()\\-—–]\\s*)';
