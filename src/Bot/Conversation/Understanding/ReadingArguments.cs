using System.Globalization;
using System.Text;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Writes what a command is told, in the form in which people could have typed it, from the words of a line.</summary>
/// <param name="roles">The roles.</param>
internal sealed class ReadingArguments(RoleSet roles)
{
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
        "unsubscribe" => Excepted(tokens, line) ?? (Things(tokens, line, own: true) is { Length: > 0 } things ? things : Has(tokens, "all") || Has(tokens, "clear") ? "全部" : ""),
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
        "flash" => Has(tokens, "stop") || Has(tokens, "later") ? "关" : "开",
        "style" => Style(tokens),
        "weekly" => Has(tokens, "stop") ? "关" : Schedule(tokens, line) is { Length: > 0 } schedule ? schedule : Has(tokens, "on") || Has(tokens, "times") ? "开" : "",
        "language" => Values(tokens, Slots.Language).FirstOrDefault() ?? "",
        _ => "",
    };

    /// <summary>The words to look for, things among them, as they were typed.</summary>
    public string Content(IReadOnlyList<Token> tokens, string line) => Looked(tokens, line);

    private string? Subscribed(IReadOnlyList<Token> tokens, string line)
    {
        if (Excepted(tokens, line) is { } excepted) return excepted;
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
            var isOfPlace = last is not null && (last.Roles & roles[Slots.Place]).Any && (token.Roles & roles[Slots.Word]).Any && line[last.End..token.Start].Trim() == "的";
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
        // 工作日七点周末九点 is said back as it stands: all days have the same times.
        var said = tokens.Where(token => (token.Roles & (roles[Slots.Days] | roles[Slots.Time])).Any).ToList();
        if (said is [var first, var second, .., var fourth] && said.Count == 4 && IsDays(first) && !IsDays(second) && IsDays(said[2]) && !IsDays(fourth))
            return string.Join(' ', said.Select(token => line[token.Start..token.End]));
        var days = Values(tokens, Slots.Days).SelectMany(value => value).Distinct().Order().ToList();
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
        var isLate = Has(tokens, "evening") || Has(tokens, "night");
        return string.Join(' ', tokens.Where(token => (token.Roles & roles[Slots.Time]).Any).Select(token => isLate ? Late(token, line, 12) : token.In(roles[Slots.Time])!).Distinct().Prepend(named).Where(part => part.Length > 0));
    }

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

    private bool Has(IReadOnlyList<Token> tokens, string role) => tokens.Any(token => (token.Roles & roles[role]).Any);
}
