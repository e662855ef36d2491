using System.Globalization;
using System.Text;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Writes what a command is told, in the form in which people could have typed it, from the words of a line.</summary>
/// <param name="roles">The roles.</param>
internal sealed class ReadingArguments(RoleSet roles)
{
    private const string Flood = "防汛";
    private const string WeekdayNames = "一二三四五六日";

    /// <summary>The argument; null when the line does not tell what the command needs.</summary>
    /// <param name="frame">The way the line asks.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="line">The line.</param>
    public string? Of(Frame frame, IReadOnlyList<Token> tokens, string line) => frame.Intent switch
    {
        "subscribe" => Subscribed(frame, tokens, line),
        "unsubscribe" => Things(frame, tokens, line, own: true) is { Length: > 0 } things ? things : Has(tokens, "all") || Has(tokens, "clear") || IsBareStop(frame) ? "全部" : "",
        "headline" => string.Join(' ', Values(tokens, Slots.Topic).Concat(Places(tokens))),
        "level" => Values(tokens, Slots.Station).Concat(Bare(tokens, line)).FirstOrDefault() ?? "",
        "digest" => Values(tokens, Slots.Day).Concat(Values(tokens, Slots.Today)).FirstOrDefault() ?? "",
        "issues" => Values(tokens, Slots.Period).FirstOrDefault() ?? "",
        "search" => Looked(tokens, line),
        "full" or "related" or "why" => Values(tokens, Slots.Item).FirstOrDefault() ?? "",
        "wrong" => Wrong(tokens, line),
        "missing" => Values(tokens, Slots.Item).Where(item => item.Length > 0).Concat([Looked(tokens, line)]).First(),
        "time" => Schedule(tokens),
        "zone" => Values(tokens, Slots.Zone).FirstOrDefault() ?? "",
        "quiet" => Quiet(tokens),
        "pause" => Values(tokens, Slots.Span).FirstOrDefault() ?? "",
        "weekly" => Has(tokens, "stop") ? "关" : Schedule(tokens) is { Length: > 0 } schedule ? schedule : Has(tokens, "on") ? "开" : "",
        "language" => Values(tokens, Slots.Language).FirstOrDefault() ?? "",
        _ => "",
    };

    /// <summary>The words to look for, things among them, as they were typed.</summary>
    public string Content(IReadOnlyList<Token> tokens, string line) => Looked(tokens, line);

    private string? Subscribed(Frame frame, IReadOnlyList<Token> tokens, string line)
    {
        var things = Things(frame, tokens, line, own: true);
        if (things.Length > 0) return things;
        if (Has(tokens, "all")) return "全部";
        return Has(tokens, "alert") || Has(tokens, "danger") ? Flood : null;
    }

    /// <summary>防汛应急、金融财经; what belongs together stays so: 茶陵县的安全生产.</summary>
    private string Things(Frame frame, IReadOnlyList<Token> tokens, string line, bool own)
    {
        var takesWords = frame.Required.Any(role => (role & roles[Slots.Word]).Any);
        var written = new StringBuilder();
        Token? last = null;
        foreach (var token in tokens)
        {
            var value = token.In(roles[Slots.Topic]) ?? token.In(roles[Slots.Place]) ?? (takesWords ? token.In(roles[Slots.Word]) : null);
            if (string.IsNullOrEmpty(value) || (!own && (token.Roles & roles[Slots.Own]).Any)) continue;
            if (last is not null)
            {
                var between = line[last.End..token.Start].Trim();
                var belongs = (last.Roles & roles[Slots.Place]).Any && (token.Roles & roles[Slots.Topic]).Any && between is "" or "的";
                written.Append(belongs ? "的" : "、");
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

    private string Schedule(IReadOnlyList<Token> tokens)
    {
        var days = Values(tokens, Slots.Days).SelectMany(value => value).Distinct().Order().ToList();
        // 周末不要发: on the other days.
        if (days.Count is > 0 and < 7 && (Has(tokens, "stop") || Has(tokens, "unsub"))) days = [.. "1234567".Except(days)];
        var named = days.Count switch
        {
            0 => "",
            7 => "每天",
            _ => "周" + string.Concat(days.Select(day => WeekdayNames[day - '1'])),
        };
        return string.Join(' ', Values(tokens, Slots.Time).Distinct().Prepend(named).Where(part => part.Length > 0));
    }

    private string Quiet(IReadOnlyList<Token> tokens)
    {
        var times = Values(tokens, Slots.Time).ToList();
        // 夜里十点到六点: who says ten until six means the evening.
        if (times is [var from, var until] && Has(tokens, "night") && TimeOnly.Parse(from, CultureInfo.InvariantCulture) is { Hour: >= 7 and < 12 } morning && TimeOnly.Parse(until, CultureInfo.InvariantCulture) < morning)
            times[0] = morning.AddHours(12).ToString("HH:mm", CultureInfo.InvariantCulture);
        if (times.Count == 2) return $"{times[0]}-{times[1]}{(Has(tokens, "severe") ? " 严重" : "")}";
        if (Has(tokens, "severe")) return "严重";
        if (Has(tokens, "quiet") && Has(tokens, "stop") && !Has(tokens, "disturb") && !Has(tokens, "night")) return "关";
        return Has(tokens, "night") || Has(tokens, "disturb") || Has(tokens, "on") ? "开" : "";
    }

    private bool IsBareStop(Frame frame) => !frame.Required.Any(role => (role & (roles["unsub"] | roles["subs"] | roles["follow"])).Any);

    private IEnumerable<string> Bare(IReadOnlyList<Token> tokens, string line) => tokens
        .Where(token => (token.Roles & roles[Slots.Place]).Any)
        .Select(token => char.IsAscii(line[token.Start]) ? token.In(roles[Slots.Place])!.TrimEnd('市', '县', '区') : line[token.Start..token.End]);

    private IEnumerable<string> Places(IReadOnlyList<Token> tokens) =>
        tokens.Where(token => !(token.Roles & roles[Slots.Own]).Any).Select(token => token.In(roles[Slots.Place])).OfType<string>().Distinct();

    private IEnumerable<string> Values(IReadOnlyList<Token> tokens, string slot) => tokens.Select(token => token.In(roles[slot])).OfType<string>().Distinct();

    private bool Has(IReadOnlyList<Token> tokens, string role) => tokens.Any(token => (token.Roles & roles[role]).Any);
}
