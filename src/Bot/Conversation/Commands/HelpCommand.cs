using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>
/// Says what can be asked for: to a newcomer three stories and three choices, to others ten commands, and every command on request.
/// The lists are made from the commands themselves.
/// </summary>
/// <param name="table">The commands; asked for late because this is one of them.</param>
/// <param name="headlines">The stories a newcomer is shown.</param>
/// <param name="time">Tells how old these are.</param>
internal sealed class HelpCommand(Func<CommandTable> table, Headlines headlines, TimeProvider time) : ICommand
{
    /// <summary>The line that greets a newcomer.</summary>
    public const string Welcome = "/start";

    private const string Everything = "全部";
    private const int Stories = 3;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "help", ["菜单", "帮助", "help", "menu", "start", "?"], "菜单 全部", "看全部用法", "help all", "everything I can do");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => IsAll(argument);

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (IsAll(request.Argument)) return All(request);
        return request.Word.Equals(Welcome[1..], StringComparison.OrdinalIgnoreCase) ? await WelcomeAsync(request, cancellationToken) : Ten(request);
    }

    private static bool IsAll(string argument) => argument.ToLowerInvariant() is Everything or "更多" or "所有" or "all" or "more";

    private async Task<Answer> WelcomeAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var stories = await headlines.FindAsync("", 0, Stories, cancellationToken);
        var choices = Choices(request);
        var parts = new List<ReplyPart> { new HeadingPart(request.Say("报摘：替你读报", "Baozhai reads the paper for you")), new TextPart(Promise(request)) };
        if (stories.Count > 0)
        {
            var age = AgeText.Of(stories[0].Date, AgeText.Today(time.GetUtcNow(), request.Chat.Zone), request.Language);
            parts.Add(new HeadingPart(string.Join(" · ", new[] { Day(stories[0].Date, request.Language), age }.OfType<string>())));
            parts.AddRange(stories.Select((story, index) => new ItemPart(index + 1, ArticleList.InList(story))));
        }

        var first = stories.Count + 1;
        var told = string.Join(request.Say("，", ", "), choices.Select((choice, index) => string.Create(CultureInfo.InvariantCulture, $"{first + index} {choice.Label}")));
        parts.Add(new TextPart(request.Say($"回复 {told}。", $"Answer {told}.")));
        parts.Add(new TextPart(request.Say("直接说想知道什么，例如“今天有什么新闻”“醴陵水位多少”。", "Or just ask, for example “any news today?” or “water level of Liling”. Headlines and stories stay in Chinese.")));
        var reply = new Reply { Parts = parts, Buttons = [.. ArticleList.ItemButtons(stories), choices, [new Button(request.Say("更多", "More"), "菜单"), Tongue(request)]] };
        return Answer.Of(reply, new Menu([.. stories.Select(ArticleList.FullTextLine), .. choices.Select(choice => choice.Action)], [.. stories.Select(story => story.Id)], null));
    }

    private static string Day(DateOnly? date, Language language) => date is not { } day
        ? language.Say("最新要闻", "Headlines")
        : language.Say(string.Create(CultureInfo.InvariantCulture, $"{day:M月d日}要闻"), string.Create(CultureInfo.InvariantCulture, $"Headlines of {day:d MMMM}"));

    // Nothing is promised that the channel cannot keep.
    private static List<Button> Choices(CommandRequest request) =>
    [
        new Button(PushText.Either(request.Push, request.Say("汛情提醒我", "Flood alerts"), request.Say("关注汛情", "Floods")), "订阅 防汛"),
        new Button(PushText.Either(request.Push, request.Say("每天早报", "Daily digest"), request.Say("订早报", "Digest")), "订阅 全部"),
        new Button(request.Say("选栏目", "Choose topics"), "栏目"),
    ];

    private Answer Ten(CommandRequest request)
    {
        var lines = table().Everyday.Select((command, index) => Line(index + 1, command, request));
        var parts = new List<ReplyPart>
        {
            new HeadingPart(request.Say("报摘：替你读报", "Baozhai reads the paper for you")),
            new TextPart(string.Join('\n', lines)),
            new TextPart(request.Say("回复编号，或直接说想知道什么；“菜单 全部”看全部用法。", "Answer a number, or just ask; “help all” lists everything.")),
        };
        return Answer.Of(
            new Reply { Parts = parts, Buttons = [.. Usual(request), [new Button(request.Say("更多", "More"), $"菜单 {Everything}"), Tongue(request)]] },
            request.Menu with { Actions = table().FirstActions, More = null });
    }

    private Answer All(CommandRequest request)
    {
        var commands = new List<ICommand>();
        var parts = new List<ReplyPart>
        {
            new HeadingPart(request.Say("报摘：全部用法", "Everything Baozhai can do")),
            new TextPart(Promise(request)),
        };
        foreach (var group in table().Groups)
        {
            var lines = new List<string>();
            foreach (var command in group.Commands.Where(command => request.IsOperator || !command.OperatorsOnly))
            {
                commands.Add(command);
                lines.Add(Line(commands.Count, command, request));
            }

            if (lines.Count > 0) parts.Add(new TextPart($"{request.Say($"〔{group.Name}〕", group.EnglishName)}\n{string.Join('\n', lines)}"));
        }

        parts.Add(new TextPart(request.Say(
            "回复编号或直接输入，也可以直接打想找的词，例如：知识产权",
            "Answer a number, type a command, or just type what you look for. Headlines and stories stay in Chinese, as the papers print them.")));
        var menu = request.Menu with { Actions = [.. commands.Select(command => command.Description.Words[0])], More = null };
        return Answer.Of(new Reply { Parts = parts, Buttons = [.. Usual(request), [Tongue(request)]] }, menu);
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Usual(CommandRequest request) =>
    [
        [new Button(request.Say("头条", "Headlines"), "头条"), new Button(request.Say("早报", "Digest"), "早报"), new Button(request.Say("栏目", "Topics"), "栏目"), new Button(request.Say("我的订阅", "Mine"), "我的订阅")],
    ];

    private static Button Tongue(CommandRequest request) => request.Language.Code == "en" ? new Button("中文", "中文") : new Button("English", "English");

    private static string Line(int number, ICommand command, CommandRequest request)
    {
        var told = command.Description;
        var (chinese, english) = request.Push != PushCapability.Always && told.HelpWithoutPush is { } without ? without : (told.Help, told.EnglishHelp);
        return string.Create(CultureInfo.InvariantCulture, $"{number}. {request.Say($"{told.Usage}　{chinese}", $"{told.EnglishUsage} — {english}")}");
    }

    private static string Promise(CommandRequest request) => request.Push switch
    {
        PushCapability.Always => request.Say(
            "每天早上把你关心的新闻摘成几句话；汛情警报随到随发。", "The news you care about in a few sentences every morning; flood alerts at once."),
        _ => request.Say(
            $"每天早上把你关心的新闻摘成几句话，回复“早报”查看；汛情警报{PushText.Alerts(request.Push, request.Language)}。",
            $"The news you care about in a few sentences every morning: answer “digest”. Flood alerts: {PushText.Alerts(request.Push, request.Language)}."),
    };
}
