using System.Text.RegularExpressions;
using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Conversation;

/// <summary>Quiet hours as people write them: 22:00-07:00, 晚上10点到早上7点 严重 静音, 10pm to 7am severe silent. What is not given is null.</summary>
/// <param name="Hours">The hours.</param>
/// <param name="Alerts">Which alerts come in them.</param>
/// <param name="Silent">Whether these make no sound.</param>
internal sealed partial record QuietText(QuietHours? Hours, QuietAlerts? Alerts, bool? Silent)
{
    /// <summary>The hours of somebody who only says that it should be quiet.</summary>
    public static readonly QuietHours Usual = new(new TimeOnly(22, 0), new TimeOnly(7, 0));

    /// <summary>Reads it; null when the text says anything else, or hours that end when they begin.</summary>
    public static QuietText? Parse(string text)
    {
        QuietAlerts? alerts = null;
        bool? silent = null;
        var isOn = false;
        var rest = Choice().Replace(text, match =>
        {
            if (match.Groups["silent"].Success) silent = true;
            else if (match.Groups["sound"].Success) silent = false;
            else if (match.Groups["severe"].Success) alerts = QuietAlerts.Severe;
            else if (match.Groups["none"].Success) alerts = QuietAlerts.None;
            else if (match.Groups["all"].Success) alerts = QuietAlerts.All;
            else isOn = true;
            return " ";
        });
        rest = Filler().Replace(rest, " ").Trim();
        if (rest.Length > 0) return Range(rest) is { } hours && hours.From != hours.Until ? new QuietText(hours, alerts, silent) : null;
        return isOn || alerts is not null || silent is not null ? new QuietText(isOn ? Usual : null, alerts, silent) : null;
    }

    private static QuietHours? Range(string text)
    {
        var ends = Between().Split(text) is [var first, var second]
            ? [first, second]
            : TimeOfDayText.Words(text);
        return ends is [var from, var until] && Time(from) is { } start && Time(until) is { } end ? new QuietHours(start, end) : null;
    }

    // 22-7 and 2200-0700 are no times elsewhere, but here nothing else can be meant; 24:00 is midnight.
    private static TimeOnly? Time(string text)
    {
        var word = NextDay().Replace(text, "").Trim().Replace(" ", "", StringComparison.Ordinal);
        word = Bare().IsMatch(word) ? word + ":00" : Digits().Replace(word, "$1:$2");
        return TimeOfDayText.One(word.StartsWith("24:00", StringComparison.Ordinal) ? "00:00" : word);
    }

    [GeneratedRegex(
        "(?<silent>静音|无声|不响铃?|不出声|别出声|\\b(?:silent(?:ly)?|mute|muted|quietly|no sound)\\b)"
        + "|(?<sound>有声|响铃|出声|\\b(?:sound|aloud|loud|with sound)\\b)"
        + "|(?<severe>(?:只要|只收|只有|只|仅|除了?)?(?:最?严重|紧急)(?:警报|汛情)?(?:才来|除外|的)*|\\b(?:only +)?(?:severe|urgent)(?: +only)?\\b)"
        + "|(?<none>都不要|全不要|不要警报|无警报|警报也?不要|不要|无|\\b(?:none|nothing|no alerts)\\b)"
        + "|(?<all>(?:全部|所有|都要|照常|警报照来)(?:警报)?|\\ball\\b)"
        + "|(?<on>^(?:开|开启|打开|on|晚上|夜里|at night|nights?)$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Choice();

    [GeneratedRegex("[,、;]|警报|的|每天|每晚|\\b(?:alerts?|from|between|and|with|every night)\\b|从", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(" *(?:[-~–—]+|到|至|\\bto\\b|\\btill?\\b|\\buntil\\b) *", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex("次日|第二天|明天|明(?=早)", RegexOptions.CultureInvariant)]
    private static partial Regex NextDay();

    [GeneratedRegex("^\\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex("^(\\d{2})(\\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
