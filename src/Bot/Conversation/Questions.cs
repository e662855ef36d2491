using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Conversation;

/// <summary>
/// What the bot asks back, and how people answer it: 是, 好的, 确定, 算了, 不, a number, or what stands on the button. A question is the last list of
/// the chat with <see cref="Mark"/> in the place of the next page; it is answered at once or withdrawn.
/// </summary>
/// <param name="reader">Tells a yes from a no.</param>
/// <param name="lexicon">The answer to a no, and how topics are called.</param>
internal sealed class Questions(LineReader reader, SpeechLexicon lexicon)
{
    // 继续 after a question shows the menu.
    private const string Mark = "?";

    private static readonly string[] YesLabels = ["是的", "Yes", "全部退订", "Drop all", "全部删除", "Delete all", "发出", "Send it"];
    private static readonly string[] NoLabels = ["不是", "No", "不退了", "Keep them", "不删", "Keep it", "不发了", "Do not"];

    /// <summary>The menu of a question.</summary>
    /// <param name="menu">The menu it takes the place of; its articles stay.</param>
    /// <param name="yes">The line of a yes.</param>
    /// <param name="no">The line of a no; null where nothing is done then.</param>
    public static Menu Pending(Menu menu, string yes, string? no = null) => menu with { Actions = no is null ? [yes] : [yes, no], More = Mark };

    /// <summary>Whether a question is open.</summary>
    public static bool IsPending(Menu menu) => menu.More == Mark;

    /// <summary>The menu when the question was not answered.</summary>
    public static Menu Withdraw(Menu menu) => menu with { Actions = [], More = null };

    /// <summary>What becomes of an open question by a line; null when the line is no answer to it.</summary>
    public Answer? Settle(Menu menu, string line, Language language)
    {
        if (!IsPending(menu) || menu.Actions.Count == 0) return null;
        if (YesLabels.Contains(line, StringComparer.OrdinalIgnoreCase)) return Answer.Instead(menu.Actions[0]);
        var isYes = NoLabels.Contains(line, StringComparer.OrdinalIgnoreCase) ? false : reader.IsYes(line);
        if (isYes is not { } settled) return null;
        if (settled) return Answer.Instead(menu.Actions[0]);
        var kept = lexicon.Talk["kept"];
        return Answer.Of(Reply.Of(language.Say(kept.Chinese, kept.English)), Withdraw(menu));
    }

    /// <summary>Asks whether a line was meant that something typed is close to.</summary>
    public static Answer Meant(CommandRequest request, string typed, string meant) => Answer.Of(
        new Reply
        {
            Parts = [new TextPart(request.Say($"“{SearchHeading.Echo(typed)}”是不是想说“{meant}”？是就回复 1。", $"“{SearchHeading.Echo(typed)}”: did you mean “{meant}”? Answer 1 if so."))],
            Buttons = [[new Button(request.Say("是的", "Yes"), "1"), new Button(request.Say("不是", "No"), request.Say("不是", "No"))]],
        },
        Pending(request.Menu, meant));

    /// <summary>Asks which of two requests was meant.</summary>
    public static Answer Which(CommandRequest request, FoundCommand found)
    {
        string[] lines = [found.Line, found.Or!.Line];
        string[] labels = [.. new[] { found, found.Or }.Select(one => Label(one, request))];
        return Answer.Of(
            new Reply
            {
                Parts = [new TextPart(request.Say($"你是想：\n1. {labels[0]}\n2. {labels[1]}", $"Which do you mean?\n1. {labels[0]}\n2. {labels[1]}"))],
                Buttons = [[new Button(labels[0], "1"), new Button(labels[1], "2")]],
            },
            request.Menu with { Actions = lines, More = null });
    }

    /// <summary>The answer with half a line above it that says what was understood, where it does not say so itself.</summary>
    public static Answer Told(Answer answer, CommandRequest request, FoundCommand found)
    {
        if (answer.Replies is not [var first, ..] || found.Argument.Length == 0) return answer;
        var told = new TextPart(request.Say($"明白：{Label(found, request)}", $"Understood: {Label(found, request)}"));
        return answer with { Replies = [first with { Parts = [told, .. first.Parts] }, .. answer.Replies.Skip(1)] };
    }

    private static string Label(FoundCommand found, CommandRequest request)
    {
        var told = found.Command.Description;
        return $"{request.Say(told.Words[0], told.Words.FirstOrDefault(word => char.IsAsciiLetterLower(word[0])) ?? told.Slash)} {found.Argument}".Trim();
    }
}
