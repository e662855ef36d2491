using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Bylines;

namespace Baozhai.Newsroom.Alerts.Factuality;

/// <summary>
/// Finds the clauses of a story that are not about current events: the past, drills, rules and conditions. Chinese verbs have no tense: the time of a
/// clause is the one named last before it in its paragraph. After 去年7月 everything is in the past, until 今年, 目前 or a recent day
/// is named. In a background story (an annual report, an honour, an anniversary, a drill, a plan, a lecture, research) a
/// clause is current only when it names an hour of a recent day.
/// </summary>
internal static partial class Actuality
{
    /// <summary>An event more days ago than this is not news of a danger.</summary>
    public const int NewsDays = 12;

    private const int LongestHeading = 32;
    private const int LongestSentence = 400;

    /// <summary>The clauses that are not about current events.</summary>
    /// <param name="texts">The parts of the head, then the paragraphs, folded.</param>
    /// <param name="heads">How many of them are of the head.</param>
    /// <param name="issueDate">The day of the issue; null when unknown.</param>
    public static IReadOnlyList<TextSpan> In(IReadOnlyList<string> texts, int heads, DateOnly? issueDate)
    {
        var calendar = new IssueCalendar(issueDate);
        if (IsDrill(texts, heads))
            return [.. texts.Select((text, index) => new TextSpan(index, 0, text.Length))];
        var isBackground = IsBackground(texts, heads, issueDate);
        var section = false;
        var spans = new List<TextSpan>();
        for (var text = 0; text < texts.Count; text++)
        {
            var words = texts[text];
            if (text >= heads && IsHeading(words))
                section = Review().IsMatch(words) || (YearOf(words) is { } named && named < issueDate?.Year);
            var isBack = isBackground || (text >= heads && section);
            var start = text >= heads ? StoryStart.Of(words).Length : 0;
            var isPast = isBack;
            var isRule = false;
            foreach (var clause in Clauses().EnumerateMatches(words.AsSpan(start)))
            {
                var (from, to) = (start + clause.Index, start + clause.Index + clause.Length);
                var said = words[from..to];
                if (BeginsSentence(words, from))
                    (isPast, isRule) = (isBack || isPast, false);
                isPast = Told(said, words, from, issueDate, calendar, isBack) ?? isPast;
                isRule = Unreal().IsMatch(said) || (isRule && !Presently().IsMatch(said));
                if (isPast || isRule)
                    spans.Add(new TextSpan(text, from, to));
            }
        }

        return spans;
    }

    /// <summary>Whether the head announces a drill: its times are current, but its events are simulated.</summary>
    private static bool IsDrill(IReadOnlyList<string> texts, int heads)
    {
        var head = string.Join(' ', texts.Take(heads));
        return Drill.IsToldIn(head) && !Broken().IsMatch(head);
    }

    /// <summary>Whether a story as a whole is background: its head says so, or its opening does and names no hour of a recent day.</summary>
    /// <param name="texts">The parts of the head, then the paragraphs, folded.</param>
    /// <param name="heads">How many of them are of the head.</param>
    /// <param name="issueDate">The day of the issue; null when unknown.</param>
    public static bool IsBackground(IReadOnlyList<string> texts, int heads, DateOnly? issueDate)
    {
        var head = string.Join(' ', texts.Take(heads));
        if (BareYear().Match(head) is { Success: true } match && int.TryParse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year < issueDate?.Year)
            return true;
        if (!Broken().IsMatch(head) && (Review().IsMatch(head) || Remembers().IsMatch(head) || Drill.IsToldIn(head) || Rules().IsMatch(head)))
            return true;
        if (heads >= texts.Count)
            return false;
        var opening = texts[heads][..Math.Min(OpeningLength, texts[heads].Length)];
        return (Remembers().IsMatch(opening) && !Hour().IsMatch(opening)) || (Drill.IsToldIn(opening) && !Broken().IsMatch(opening));
    }

    private const int OpeningLength = 120;

    /// <summary>A year in a headline: 重读1931, 2020年的洪水.</summary>
    [GeneratedRegex("(?<![0-9.])(?:1[89]|20)[0-9]{2}(?![0-9.]|[米人户公亩辆万余多名千元])")]
    private static partial Regex BareYear();

    /// <summary>Whether a clause names a past time (true) or a current one (false); null when it names none.</summary>
    private static bool? Told(string said, string words, int from, DateOnly? issueDate, IssueCalendar calendar, bool isBack)
    {
        if (Then().IsMatch(said) && !FromThen().IsMatch(said))
            return true;
        bool? day = null;
        var isHour = false;
        if (issueDate is { } issue)
        {
            foreach (var time in SpokenTime.In(said))
            {
                if (!time.NamesDay || calendar.Resolve(time) is not { } named)
                    continue;
                var isOld = issue.DayNumber - named.DayNumber > NewsDays && !Since().IsMatch(said.AsSpan(time.Start + time.Length));
                day = day is false ? false : isOld;
                isHour |= !isOld && time.Clock is not null;
            }
        }

        if (day is true || (day is false && (!isBack || isHour || Firmly().IsMatch(said))))
            return day;
        if (YearOf(said) is { } year && issueDate is { } now && year < now.Year)
            return true;
        if (Totals().IsMatch(said) && Counts().IsMatch(RestOfSentence(words, from)))
            return true;
        if (issueDate is { } today && (MonthIsOver(said, today) || SeasonIsOver(said, today) || NamedDayIsOver(said, today)))
            return true;
        return (isBack ? Firmly() : Presently()).IsMatch(said) ? false : null;
    }

    private static bool IsHeading(string words) =>
        words.Length <= LongestHeading && words.Length > 0 && words[^1] is not ('。' or '!' or '?' or ';' or ',' or '”' or ':');

    private static bool BeginsSentence(string words, int at) => at == 0 || words[at - 1] is '。' or '!' or '?' or '\n' or '”' or ')';

    private static string RestOfSentence(string words, int from)
    {
        var rest = words.AsSpan(from, Math.Min(LongestSentence, words.Length - from));
        return (rest.IndexOfAny('。', '\n') is >= 0 and var end ? rest[..end] : rest).ToString();
    }

    /// <summary>The year in which the events of a clause happened. A year of comparison or of construction does not count.</summary>
    private static int? YearOf(string said) =>
        Year().Match(said) is { Success: true } match && int.TryParse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static bool MonthIsOver(string said, DateOnly today)
    {
        if (Month().Match(said) is not { Success: true } match || !int.TryParse(match.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
            return false;
        var year = month <= today.Month ? today.Year : match.Groups["this"].Success ? today.Year : today.Year - 1;

        // A month ahead in the year is a plan, unless it is told from the first months of a year.
        if (month > today.Month && today.Month > 3)
            return false;
        var lastDay = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return today.DayNumber - lastDay.DayNumber > NewsDays;
    }

    private static bool SeasonIsOver(string said, DateOnly today) => today.Month is >= 11 or <= 3 && Season().IsMatch(said);

    /// <summary>“7·16”: a disaster called by its day.</summary>
    private static bool NamedDayIsOver(string said, DateOnly today)
    {
        if (NamedDay().Match(said) is not { Success: true } match
            || !int.TryParse(match.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12
            || !int.TryParse(match.Groups["d"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day < 1 || day > DateTime.DaysInMonth(2024, month))
            return false;
        var days = (today.Month - month) * 31 + today.Day - day;
        return days is < -2 or > NewsDays;
    }

    [GeneratedRegex("[^,，。;；!?！？\\n]+")]
    private static partial Regex Clauses();

    [GeneratedRegex("总结|回顾|回望|回眸|十大|统计公报|综述|盘点|工作报告|巡礼|这[一五]年|五年来|大事记|追忆|追思|纪实|成就|“?十[二三四]五”?(?!规划|开局)|年鉴|述职|答卷|启示录")]
    private static partial Regex Review();

    [GeneratedRegex("(?:[0-9一二三四五六七八九十几多]+年|上世纪[^,，。]{0,6})前|那年|当年(?!第|首)|往事|回忆|忆起|难忘|周年|纪念|口述|老照片|历史上的今天|最美|表彰|称号|荣立|荣获|先进(?:个人|集体|典型|事迹)|事迹|纪录片|首映|首演|征文|新书|烈士|楷模|锦旗|感谢信|送别|致敬")]
    private static partial Regex Remembers();

    /// <summary>What a plan, a lecture or a piece of research is about may come.</summary>
    [GeneratedRegex("预案(?!启动)|须知|条例|办法(?:印发|出台|实施|公布)|指南|手册|科普|讲座|知识|气象日|防灾减灾日|宣传[周月日]|论文|研究|模型|算法|实验|试验|课堂|课本|讲解|竞赛|征文|考题|培训班|冬训|夏训|练兵|比武|上课|招标|规划|怎么分|是什么意思|读懂|释义|问答|解读|展览|特展|开展\\b|电影|影片|重映|上映|开机|首演|话剧|小说|绘本|剧集|出版|画展|影评|书评|保险|理赔|宣判|一审|二审|判决|诉讼")]
    private static partial Regex Rules();

    /// <summary>A drill that was broken off for the real thing.</summary>
    [GeneratedRegex("取消|未能|叫停|转入实战|变(?:成)?实战|成(?:了)?实战|中止|推迟|实战检验|刚[^,，。]{0,6}(?:演练|演习)")]
    private static partial Regex Broken();

    /// <summary>A condition, a definition, or what a document lays down; what follows in its sentence is of the same kind.</summary>
    [GeneratedRegex("(?:预案|方案|办法|条例|规程|规定|标准|指南|手册|须知|细则|制度)[^,，。]{0,8}(?:明确|规定|要求|提出|指出|提醒|载明|写明)|(?:预警)?信号[^,，。]{0,4}(?:表示|是指|意味着|分为|的含义)|^(?:影片|电影|剧中|书中|小说|该剧|故事)|^(?:假设|假定|设想|假如|如果|一旦|倘若|如遇|若遇|遇有|凡遇|当遇)|[,，；;]?(?:如遇|一旦|倘若|假设)|[^,，]{0,4}当[^,，。日天地晚前年]{2,24}时$")]
    private static partial Regex Unreal();

    [GeneratedRegex("[0-9]{1,2}时|[今昨][日天晨晚夜]|目前|截至")]
    private static partial Regex Hour();

    /// <summary>去年以来, 去年底开始: from then to now.</summary>
    [GeneratedRegex("(?:去年|前年)[^,，。]{0,6}(?:以来|至今|到现在|起|开始)")]
    private static partial Regex FromThen();

    [GeneratedRegex("^[^,，。;；]{0,4}(?:以来|起|至今|开始)")]
    private static partial Regex Since();

    [GeneratedRegex("(?<![较比同与跟和—-])(?<![0-9])(?<y>(?:19|20)[0-9]{2})年(?!以?来|同期|同比|[^,，。]{0,3}(?:修|建|加固|竣工|投用|投运|成立|通车|开工))(?![^《》]*》)")]
    private static partial Regex Year();

    [GeneratedRegex("(?<![较比同与跟和于])去年(?!同期|同比|以来|同日|同时)|(?<![较比])(?:前年|上年度?|往年|历年|常年)(?!同期|同比|平均|偏)|那年|那场|当年(?!第|首|度|内)|上世纪|历史上|解放前|民国|清代|明代|近[几十]?年来|多年来|过去的?(?:[一二三四五六七八九十几0-9]+)[个]?(?:年|月)|[一二三四五六七八九十0-9]{1,3}年(?:来(?!最|首|罕)|间(?!最)|前(?![^,，。]{0,3}(?:修|建|加固|竣工|投用)))|“十[一二三四]五”(?:期间|时期|以来)|十[二三四]五(?:期间|时期|以来)|刚刚过去的|全年(?!最)|曾(?=于|在|经|遭|因|出现|发生|启动|发布)|记得|回忆|想起")]
    private static partial Regex Then();

    /// <summary>入汛以来,全市累计启动应急响应6次: a count of past ones. 入汛以来最强降雨 is news.</summary>
    [GeneratedRegex("(?:今年|入[汛夏冬春]|汛期|年初|[0-9]{1,2}月份?)以来$")]
    private static partial Regex Totals();

    [GeneratedRegex("累计|共|先后|[0-9]+[余多]?次|[0-9]+轮|成功")]
    private static partial Regex Counts();

    [GeneratedRegex("(?<![0-9到至年])(?<![较比同与])(?:(?<this>今年)|(?<=^|[,，在于]))(?<m>1[0-2]|[1-9])月(?:份|初|底|末|中旬|上旬|下旬|间)?(?![0-9]|以来|起|至|到|[^,，。]{0,2}以来)")]
    private static partial Regex Month();

    [GeneratedRegex("今年(?:主?汛期|夏[天季]|入夏|入汛)(?!以来最)")]
    private static partial Regex Season();

    [GeneratedRegex("[“\"](?<m>[0-9]{1,2})[·.・•](?<d>[0-9]{1,2})[”\"]")]
    private static partial Regex NamedDay();

    [GeneratedRegex("今年(?!以来|同期)|今[天日晨晚早]|昨[天日晚夜]|前天|目前|当前|眼下|此刻|正在|仍|截至|截止|近日|日前|连日来|本[周轮次月]|这[次轮场]|预计|未来[0-9一二三两]|最新|[0-9]{1,2}时(?!代|期)|记者[^,，。]{0,10}(?:看到|获悉|了解到|采访|从)|此次|本次")]
    private static partial Regex Presently();

    /// <summary>In a story that looks back, 昨日 is the day of the meeting and 此次 the flood it looks back at.</summary>
    [GeneratedRegex("今[天日晨晚早](?!的)|目前[^,，。]{0,10}(?:水位|预警|响应)|截至今|截至[0-9]{1,2}日|正在[^,，。]{0,8}(?:转移|抢险|上涨)|仍[^,，。]{0,4}(?:超|在上涨)|[0-9]{1,2}时[^,，。]{0,10}(?:水位|发布|启动)")]
    private static partial Regex Firmly();
}

/// <summary>Recognises drills, whose events are simulated. 刚做过演练的村 is a village, not a drill.</summary>
internal static partial class Drill
{
    /// <summary>Whether a text reports a drill.</summary>
    public static bool IsToldIn(string text) => Held().IsMatch(text);

    [GeneratedRegex("(?<!刚|上[月周]|去年|曾|年前|多次|平时|日常|此前)(?:防[汛洪灾台震火]|抗洪|应急|抢险|救援|地震|避震|疏散|撤离|转移|消防|逃生|避险|实战|综合|桌面|无脚本|双盲|联合|反恐|泄漏|处置|灭火|扑火|救护)[^，,。\\n]{0,10}(?:演练|演練|演习|演習|推演|拉练)(?!的|过|中学到|时学|取消|未能)|(?:演练|演練|演习|演習|推演)(?:模拟|模擬|中(?!学)|现场|現場|正式|开始|结束|在)|(?:举行|开展|组织|进行|上演|举办|完成)[^，,。\\n]{0,16}(?:演练|演練|演习|演習|推演|拉练)")]
    private static partial Regex Held();
}
