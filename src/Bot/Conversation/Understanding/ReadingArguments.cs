using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Writes what a command is told, in the form in which people could have typed it, from the words of a line.</summary>
/// <param name="roles">The roles.</param>
internal sealed partial class ReadingArguments(RoleSet roles)
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(" ,。!?;~");

    /// <summary>Before what is to be left out: 订阅 除 体育, 退订 除 防汛.</summary>
    public const string Except = "除 ";

    private const string Flood = "防汛";
    private const string WeekdayNames = "一二三四五六日";

    /// <summary>The argument; null when the line does not tell what the command needs.</summary>
    /// <param name="intent">What the line asks for.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="line">The line.</param>
    public string? Of(string intent, IReadOnlyList<Token> tokens, string line) => intent switch
    {
        "subscribe" => Subscribed(tokens, line),
        "unsubscribe" => Excepted(tokens, line) ?? Dropped(tokens, line),
        "headline" => string.Join(' ', Values(tokens, Slots.Topic).Concat(Places(tokens))),
        "level" => Values(tokens, Slots.Station).Concat(Bare(tokens, line)).FirstOrDefault() ?? "",
        "digest" => Values(tokens, Slots.Day).Concat(Values(tokens, Slots.Today)).FirstOrDefault() ?? "",
        "issues" => Values(tokens, Slots.Period).FirstOrDefault() ?? "",
        "search" => Looked(tokens, line),
        "full" or "related" or "why" => Values(tokens, Slots.Item).FirstOrDefault() ?? "",
        "wrong" => Wrong(tokens, line),
        "missing" => Values(tokens, Slots.Item).Where(item => item.Length > 0).Concat([Looked(tokens, line)]).First(),
        "time" => Schedule(tokens, line),
        "zone" => Values(tokens, Slots.Zone).FirstOrDefault() ?? "",
        "quiet" => Quiet(tokens, line),
        "pause" => Values(tokens, Slots.Span).FirstOrDefault() ?? "",
        "flash" => MostOfDay().Match(line) is { Success: true } most ? $"开 {Numerals.Parse(most.Groups["number"].Value)}" : Has(tokens, "stop") || Has(tokens, "later") ? "关" : "开",
        "style" => Style(tokens),
        "weekly" => Has(tokens, "stop") ? "关" : Schedule(tokens, line) is { Length: > 0 } schedule ? schedule : Has(tokens, "on") || Has(tokens, "times") ? "开" : "",
        // 看不懂英文 换回中文: the last is the one that is wanted.
        "language" => Values(tokens, Slots.Language).LastOrDefault() ?? "",
        _ => "",
    };

    /// <summary>The words to look for, things among them, as they were typed.</summary>
    public string Content(IReadOnlyList<Token> tokens, string line) => Looked(tokens, line);

    /// <summary>When what is followed is to come; empty where the line names no time, and no day but every one.</summary>
    public string ScheduleOf(IReadOnlyList<Token> tokens, string line) =>
        Has(tokens, "stop") || !(tokens.Any(token => (token.Roles & roles[Slots.Time]).Any) || Values(tokens, Slots.Days).Any(days => days.Length < 7)) ? "" : Schedule(tokens, line);

    // 别把防汛取消了，我说的是取消体育: what is not to be dropped is kept.
    private string? Dropped(IReadOnlyList<Token> tokens, string line)
    {
        var kept = Kept().Matches(line).Select(match => (match.Index, End: match.Index + match.Length)).ToList();
        IReadOnlyList<Token> meant = kept.Count == 0 ? tokens : [.. tokens.Where(token => !kept.Exists(one => one.Index <= token.Start && token.End <= one.End))];
        var things = Things(meant, line, own: true);
        return things.Length > 0 ? things : kept.Count > 0 ? null : Has(tokens, "all") || Has(tokens, "clear") ? "全部" : "";
    }

    private string? Subscribed(IReadOnlyList<Token> tokens, string line)
    {
        if (Excepted(tokens, line) is { } excepted) return excepted;
        // 大西滩的水位一动就告诉我: the alerts, and what is told of that gauge.
        if (IsOfFlood(tokens) && Values(tokens, Slots.Station).ToList() is { Count: > 0 } stations && !tokens.Any(token => (token.Roles & roles[Slots.Topic]).Any)) return $"{Flood}、{string.Join('、', stations)}";
        // What a level does is told by alerts: 水位超过警戒线就赶快通知我.
        if (IsOfFlood(tokens) && !tokens.Any(token => (token.Roles & roles[Slots.Thing]).Any)) return Flood;
        var things = Things(tokens, line, own: true);
        if (things.Length > 0) return things;
        if (Has(tokens, "all")) return "全部";
        return IsOfFlood(tokens) ? Flood : null;
    }

    private bool IsOfFlood(IReadOnlyList<Token> tokens) => Has(tokens, "alert") || Has(tokens, "danger") || Has(tokens, "limit") || Has(tokens, "level");

    private string Style(IReadOnlyList<Token> tokens)
    {
        var isLess = Has(tokens, "stop") || Has(tokens, "only");
        if (Has(tokens, "source") && !isLess) return "出处";
        return Has(tokens, "long") && !isLess ? "详" : Has(tokens, "short") || Has(tokens, "long") ? "简" : "";
    }

    // 除了防汛都退掉; but 除了防汛还要金融 is both.
    private string? Excepted(IReadOnlyList<Token> tokens, string line)
    {
        var except = tokens.FirstOrDefault(token => (token.Roles & roles["except"]).Any);
        if (except is null || line.AsSpan(except.End).IndexOfAny("还也再") >= 0) return null;
        var kept = string.Join('、', tokens.Where(token => token.Start > except.Start).Select(token => token.In(roles[Slots.Topic]) ?? token.In(roles[Slots.Place])).OfType<string>().Distinct());
        return kept.Length > 0 ? $"{Except}{kept}" : null;
    }

    /// <summary>防汛应急、金融财经; what belongs together stays so: 茶陵县的安全生产.</summary>
    private string Things(IReadOnlyList<Token> tokens, string line, bool own)
    {
        var takesWords = !tokens.Any(token => (token.Roles & roles[Slots.Thing]).Any);
        var written = new StringBuilder();
        Token? last = null;
        foreach (var token in tokens)
        {
            // 茶陵县的脱贫: what is asked for of a place.
            var isOfPlace = last is not null && (last.Roles & roles[Slots.Place]).Any && (token.Roles & roles[Slots.Word]).Any
                && (line[last.End..token.Start].Trim() == "的" || (last.End == token.Start && OfWord().IsMatch(line[token.End..])));
            if (last is not null && !isOfPlace && written.ToString().Split('、').Contains(token.In(roles[Slots.Topic]) ?? "")) continue;
            var value = token.In(roles[Slots.Topic]) ?? token.In(roles[Slots.Place]) ?? (takesWords || isOfPlace ? token.In(roles[Slots.Word]) : null);
            if (string.IsNullOrEmpty(value) || (!own && (token.Roles & roles[Slots.Own]).Any)) continue;
            if (last is not null)
            {
                var between = line[last.End..token.Start].Trim();
                var belongs = (last.Roles & roles[Slots.Place]).Any && (token.Roles & roles[Slots.Topic]).Any && between is "" or "的";
                written.Append(belongs ? "的" : isOfPlace ? "+" : "、");
            }

            written.Append(value);
            last = token;
        }

        return written.ToString();
    }

    // What is named in Latin letters stands in the stories in Chinese.
    private string Looked(IReadOnlyList<Token> tokens, string line)
    {
        var named = roles[Slots.Word] | roles[Slots.Thing] | roles[Slots.Station] | roles["limit"] | roles["level"];
        return string.Join(' ', tokens.Where(token => (token.Roles & named).Any).Select(token => char.IsAscii(line[token.Start])
            ? token.In(roles[Slots.Word]) ?? token.In(roles[Slots.Place]) ?? (tokens.Any(other => (other.Roles & roles[Slots.Word]).Any) ? "" : token.In(roles[Slots.Topic]))
            : line[token.Start..token.End]).Where(text => !string.IsNullOrEmpty(text)));
    }

    private string Wrong(IReadOnlyList<Token> tokens, string line)
    {
        var item = tokens.FirstOrDefault(token => (token.Roles & roles[Slots.Item]).Any);
        if (item is null) return "";
        var rest = line[item.End..].Trim(' ', ',', '，', '。', '!', '的');
        return $"{item.In(roles[Slots.Item])} {rest}".Trim();
    }

    private string Schedule(IReadOnlyList<Token> tokens, string line)
    {
        if (Edited(tokens, line) is { } edited) return edited;
        // 工作日七点周末九点 is said back as it stands: all days have the same times.
        var said = tokens.Where(token => (token.Roles & (roles[Slots.Days] | roles[Slots.Time])).Any).ToList();
        if (said is [var first, var second, .., var fourth] && said.Count == 4 && IsDays(first) && !IsDays(second) && IsDays(said[2]) && !IsDays(fourth))
            return string.Join(' ', said.Select(token => line[token.Start..token.End]));
        var days = Values(tokens, Slots.Days).SelectMany(value => value).Distinct().Order().ToList();
        // weekdays only, nothing on weekends: both together would be every day.
        if (days.Count == 7 && Has(tokens, "stop") && tokens.FirstOrDefault(token => IsDays(token) && token.In(roles[Slots.Days])!.Length < 7) is { } wanted) return string.Join(' ', [$"周{string.Concat(wanted.In(roles[Slots.Days])!.Select(day => WeekdayNames[day - '1']))}", .. Values(tokens, Slots.Time)]);
        // 周末不要发, 除了礼拜天每天: on the other days.
        var isExcepted = Has(tokens, "except") && Values(tokens, Slots.Days).Any(value => value.Length < 7);
        if (isExcepted) days = [.. Values(tokens, Slots.Days).First(value => value.Length < 7).Order()];
        if (days.Count is > 0 and < 7 && isExcepted != (Has(tokens, "stop") || Has(tokens, "unsub"))) days = [.. "1234567".Except(days)];
        var named = days.Count switch
        {
            0 => "",
            7 => "每天",
            _ => "周" + string.Concat(days.Select(day => WeekdayNames[day - '1'])),
        };
        return string.Join(' ', tokens.Where(token => (token.Roles & roles[Slots.Time]).Any).Select(token => Has(tokens, "evening") || IsNight(tokens, token, line) ? Late(token, line, 12) : token.In(roles[Slots.Time])!).Distinct().Prepend(named).Where(part => part.Length > 0));
    }

    // 晚半个钟头再送, 再加一个晚上九点的, 晚上那次取消: said of the times there are.
    private string? Edited(IReadOnlyList<Token> tokens, string line)
    {
        var times = Values(tokens, Slots.Time).ToList();
        if (times.Count == 0 && Shift().Match(line) is { Success: true } shift) return $"{(shift.Groups["earlier"].Success ? TimeEdit.Earlier : TimeEdit.Later)} {Minutes(shift)}";
        if (times is [_] && Added().IsMatch(line)) return $"{TimeEdit.Add} {string.Join(' ', tokens.Where(token => (token.Roles & roles[Slots.Time]).Any).Select(token => Has(tokens, "evening") ? Late(token, line, 12) : token.In(roles[Slots.Time])!))}";
        if (times.Count > 0 || Values(tokens, Slots.Days).Any()) return null;
        return Part(Only().Match(line)) is { } only ? $"{TimeEdit.Only} {only}" : Part(Without().Match(line)) is { } without ? $"{TimeEdit.Without} {without}" : null;

        static string? Part(Match match) => !match.Success ? null : match.Groups["am"].Success ? "早" : match.Groups["noon"].Success ? "中" : "晚";
    }

    private static int Minutes(Match shift) =>
        shift.Groups["quarter"].Success ? 15
        : shift.Groups["half"].Success ? 30
        : (Numerals.Parse(shift.Groups["number"].Value) ?? 1) * (shift.Groups["hours"].Success ? 60 : 1);

    private const string PartOfDay = "(?:(?<am>早上|早晨|上午|早间|morning)|(?<noon>中午|noon|midday)|(?<pm>晚上|下午|傍晚|晚间|evening|afternoon))";

    [GeneratedRegex(
        "(?:(?<earlier>早|提前|往前[提挪]?)|晚|推迟|延后|延迟|往后[挪推延]?|迟)(?:[了发送点来一个]|再){0,4}?(?<length>(?<half>半个?(?:钟头|小时|点))|(?<quarter>一刻钟?)|(?<number>\\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:(?<hours>小时|钟头)|分钟?))"
        + "|(?:(?<half>half an hour)|(?<number>an?|one|two|three|\\d{1,3}) (?:(?<hours>hours?)|min(?:ute)?s?)) (?:(?<earlier>earlier|sooner)|later)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shift();

    [GeneratedRegex("再加|加一[个次份]|多加|多发一|多来一|也要|再来一[份次个]|\\badd\\b|\\balso\\b|\\banother\\b|\\bas well\\b|\\btoo\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Added();

    [GeneratedRegex($"(?:只留|只要|保留|留着?|只发|只收|(?:keep|want) only|only (?:keep|want|the))[^,。!?; ]{{0,4}}? ?(?:the )?{PartOfDay}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Only();

    [GeneratedRegex($"{PartOfDay}[那的这]?[次份个的趟]?(?:取消|不要|不用|去掉|免了|停|别发|就算了)|(?:drop|cancel|skip|no|without) (?:the )?{PartOfDay}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Without();

    // 睡前九点, but 别吵我睡觉，七点发 is in the morning.
    private bool IsNight(IReadOnlyList<Token> tokens, Token time, string line) =>
        tokens.Any(token => (token.Roles & roles["night"]).Any && !line.AsSpan(Math.Min(token.End, time.End), Math.Max(0, Math.Max(token.Start, time.Start) - Math.Min(token.End, time.End))).ContainsAny(Ends));

    private bool IsDays(Token token) => (token.Roles & roles[Slots.Days]).Any;

    private string Quiet(IReadOnlyList<Token> tokens, string line)
    {
        var said = tokens.Where(token => (token.Roles & roles[Slots.Time]).Any).ToList();
        var times = said.ConvertAll(token => token.In(roles[Slots.Time])!);
        // 夜里十点到六点: who says ten until six means the evening. 十二点半到两点 is a rest at noon.
        if (times is [var from, var until] && string.CompareOrdinal(until, from) < 0)
        {
            if (string.CompareOrdinal(from, "07:00") >= 0 && string.CompareOrdinal(from, "12:00") < 0) times[0] = Late(said[0], line, 12);
            if (string.CompareOrdinal(from, "11:00") >= 0 && string.CompareOrdinal(from, "14:00") < 0 && string.CompareOrdinal(until, "06:00") < 0) times[1] = Late(said[1], line, 6);
        }

        // 十点以后别发, 七点以前别发, 中午别吵: the other end is the usual one.
        if (times is [var only]) times = only == "12:00" ? [only, "14:00"]
            : IsMorning(said[0], line) || string.CompareOrdinal(only, "07:30") <= 0 && string.CompareOrdinal(only, "04:00") >= 0 ? ["22:00", only]
            : [Late(said[0], line, 12), "07:00"];
        if (times.Count == 2) return $"{times[0]}-{times[1]}{(Has(tokens, "severe") ? " 严重" : "")}";
        if (Has(tokens, "severe")) return "严重";
        if (Has(tokens, "quiet") && Has(tokens, "stop") && !Has(tokens, "disturb") && !Has(tokens, "night")) return "关";
        return Has(tokens, "night") || Has(tokens, "disturb") || Has(tokens, "on") ? "开" : "";
    }

    // 六点 said of an evening is 18:00, unless 早上 stands before it.
    private string Late(Token token, string line, int before)
    {
        var time = TimeOnly.Parse(token.In(roles[Slots.Time])!, CultureInfo.InvariantCulture);
        return (time.Hour >= 1 && time.Hour < before && !IsMorning(token, line) ? time.AddHours(12) : time).ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    private static bool IsMorning(Token token, string line) => line.AsSpan(token.Start, token.Length).IndexOfAny('早', '晨', '凌') >= 0
        || line.AsSpan(token.Start, token.Length).Contains("上午", StringComparison.Ordinal) || line.AsSpan(token.Start, token.Length).Contains("am", StringComparison.OrdinalIgnoreCase) || line.AsSpan(token.Start, token.Length).Contains("morning", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Bare(IReadOnlyList<Token> tokens, string line) => tokens
        .Where(token => (token.Roles & roles[Slots.Place]).Any)
        .Select(token => char.IsAscii(line[token.Start]) ? token.In(roles[Slots.Place])!.TrimEnd('市', '县', '区') : line[token.Start..token.End]);

    private IEnumerable<string> Places(IReadOnlyList<Token> tokens) =>
        tokens.Where(token => !(token.Roles & roles[Slots.Own]).Any).Select(token => token.In(roles[Slots.Place])).OfType<string>().Distinct();

    private IEnumerable<string> Values(IReadOnlyList<Token> tokens, string slot) => tokens.Select(token => token.In(roles[slot])).OfType<string>().Distinct();

    // 别取消防汛, 不要把防汛退了, don't drop flood.
    [GeneratedRegex(
        "(?:别|不要|莫|甭|不用|没说要|不是要|不是说)(?:给我|再|乱)?(?:(?:把|将)[^,。!?; ]{1,12}?)?(?:退订|取消|退掉|退了|删掉|删了|去掉|停掉|停了)(?:[^,。!?; ]{0,12}?(?=[,。!?; ]|$))?"
        + "|(?:don't|do not|didn't (?:say|ask|want) (?:you )?to) (?:unsubscribe|cancel|drop|remove|stop)[^,.;!?]{0,30}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kept();

    // 一天最多五条, max 4 a day.
    [GeneratedRegex("(?:最多|顶多|不超过|别超过|不要超过|max(?:imum)?|at most|no more than|up to) ?(?<number>\\d{1,2}|[一二两三四五六七八九十]|one|two|three|four|five|six|seven|eight|nine|ten)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MostOfDay();

    [GeneratedRegex("^(?:的|这|那|方面|相关|有关)?(?:新闻|消息|报道|动态|资讯|事|情况|$|[ ,。])", RegexOptions.CultureInvariant)]
    private static partial Regex OfWord();

    private bool Has(IReadOnlyList<Token> tokens, string role) => tokens.Any(token => (token.Roles & roles[role]).Any);
}
