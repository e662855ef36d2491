using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Sources.Editions;

namespace Baozhai.Bot.Sources.Watching;

/// <summary>What operators are told of sources: what happened, and what to do.</summary>
internal static class SourceMessages
{
    /// <summary>A source has a fault.</summary>
    public static Reply Fault(SourceOptions source, SourceState state, Language language) => new()
    {
        Parts =
        [
            new HeadingPart(language.Say($"报纸来源出了问题：{Named(source, state)}", $"A source of papers has a fault: {Named(source, state)}")),
            new TextPart($"{What(state.Fault!.Kind, language)}{language.Say("详情：", " Details: ")}{state.Fault.Reason}"),
            new TextPart(Remedy(source, state.Fault.Kind, language)),
        ],
    };

    /// <summary>It is well again.</summary>
    public static Reply Well(SourceOptions source, SourceState state, Language language) => new()
    {
        Parts = [new TextPart(language.Say(
            string.Create(CultureInfo.InvariantCulture, $"报纸来源恢复正常：{Named(source, state)}，最新一期 {state.Day:yyyy-MM-dd}，{state.Stories} 篇。"),
            string.Create(CultureInfo.InvariantCulture, $"The source is well again: {Named(source, state)}, newest issue {state.Day:yyyy-MM-dd}, {state.Stories} stories.")))],
    };

    /// <summary>The edition of the day has not come in time.</summary>
    public static Reply Missing(SourceOptions source, SourceState state, DateOnly today, TimeOnly expected, Language language) => new()
    {
        Parts =
        [
            new HeadingPart(language.Say("今日未到", "Not here today")),
            new TextPart(language.Say(
                string.Create(CultureInfo.InvariantCulture, $"{Named(source, state)}今天（{today:M月d日}）的电子版到 {expected:HH:mm} 还没有出来，网站上最新的是{Day(state, language)}。会继续看到 {source.Until:HH:mm}。"),
                string.Create(CultureInfo.InvariantCulture, $"The edition of {Named(source, state)} of today ({today:yyyy-MM-dd}) was not there by {expected:HH:mm}; the newest on the site is {Day(state, language)}. It is looked for until {source.Until:HH:mm}."))),
            .. state.Fault is { } fault ? new[] { new TextPart(What(fault.Kind, language) + fault.Reason) } : [],
        ],
    };

    /// <summary>What sort of fault it is, in a sentence.</summary>
    public static string What(SourceFaultKind kind, Language language) => kind switch
    {
        SourceFaultKind.Unreachable => language.Say("网站打不开，或者一直出错。", "The site cannot be reached, or fails again and again."),
        SourceFaultKind.ShutOut => language.Say("网站不让程序进（robots.txt、防火墙或者禁止访问）。", "The site shuts programs out (robots.txt, a firewall, or access denied)."),
        SourceFaultKind.NotUnderstood => language.Say("网页打得开，却找不到版面或者文章：可能改版了，也可能地址不对。", "The page is there, and neither pages nor stories are found on it: it may have been rebuilt, or the address is wrong."),
        SourceFaultKind.OutOfBounds => language.Say("网页太大、太多，或者转到了不该去的地方。", "Pages are too large or too many, or lead where they may not."),
        _ => language.Say("今天的电子版还没有出来。", "Today's edition is not there yet."),
    };

    /// <summary>What to do about it.</summary>
    public static string Remedy(SourceOptions source, SourceFaultKind kind, Language language) => kind switch
    {
        SourceFaultKind.ShutOut => language.Say("请和报社联系，问能不能读；在得到同意之前，这一家先停着。文件可以照旧放进收件文件夹。", "Ask the paper whether it may be read; until then this source stays silent. Files can still be put into the inbox."),
        SourceFaultKind.NotUnderstood or SourceFaultKind.OutOfBounds => language.Say($"请在浏览器里打开电子报，复制地址，运行 sources try 地址，看看读出来的对不对，再改 Sources 里的 Address（现在是 {source.Place}）。", $"Open the edition in a browser, copy its address, run sources try ADDRESS to see what is read, and change the Address in Sources (now {source.Place})."),
        _ => language.Say("会自己再试，恢复后告诉你。急用的话，可以把报纸文件放进收件文件夹。", "It is tried again by itself, and you are told when it is well. In a hurry, put a file into the inbox."),
    };

    private static string Named(SourceOptions source, SourceState state) => (source.Paper ?? state.Paper) is { } paper && paper != source.Name ? $"{paper}（{source.Name}）" : source.Name;

    private static string Day(SourceState state, Language language) => state.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : language.Say("哪一天都没有读到过", "of no day yet");
}
