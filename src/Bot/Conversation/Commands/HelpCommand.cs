using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Says what can be asked for. The text is made from the commands themselves.</summary>
/// <param name="table">The commands; asked for late because this is one of them.</param>
internal sealed class HelpCommand(Func<CommandTable> table) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "help", ["菜单", "帮助", "help", "menu", "start", "?"], "菜单", "看能做什么", "help", "what I can do");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var commands = new List<ICommand>();
        var parts = new List<ReplyPart>
        {
            new HeadingPart(request.Say("报摘：替你读报", "Baozhai reads the paper for you")),
            new TextPart(Promise(request)),
        };
        foreach (var group in table().Groups)
        {
            var lines = new List<string>();
            foreach (var command in group.Commands.Where(command => request.IsOperator || !command.OperatorsOnly))
            {
                commands.Add(command);
                var told = command.Description;
                lines.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{commands.Count}. {request.Say($"{told.Usage}　{Help(request, told).Chinese}", $"{told.EnglishUsage} — {Help(request, told).English}")}"));
            }

            if (lines.Count > 0) parts.Add(new TextPart($"{request.Say($"〔{group.Name}〕", group.EnglishName)}\n{string.Join('\n', lines)}"));
        }

        parts.Add(new TextPart(request.Say(
            "回复编号或直接输入，也可以直接打想找的词，例如：知识产权",
            "Answer a number, type a command, or just type what you look for. Headlines and stories stay in Chinese, as the papers print them.")));
        var reply = new Reply
        {
            Parts = parts,
            Buttons =
            [
                [new Button(request.Say("头条", "Headlines"), "头条"), new Button(request.Say("早报", "Digest"), "早报"), new Button(request.Say("栏目", "Topics"), "栏目")],
                [new Button(request.Say("我的订阅", "Mine"), "我的订阅"), new Button(request.Language.Code == "en" ? "中文" : "English", request.Language.Code == "en" ? "中文" : "English")],
            ],
        };
        var menu = request.Menu with { Actions = [.. commands.Select(command => command.Description.Words[0])], More = null };
        return Task.FromResult(Answer.Of(reply, menu));
    }

    private static string Promise(CommandRequest request) => request.Push switch
    {
        PushCapability.Always => request.Say(
            "每天早上把你关心的新闻摘成几句话；汛情警报随到随发。", "The news you care about in a few sentences every morning; flood alerts at once."),
        _ => request.Say(
            $"每天早上把你关心的新闻摘成几句话，回复“早报”查看；汛情警报{PushText.Alerts(request.Push, request.Language)}。",
            $"The news you care about in a few sentences every morning: answer “digest”. Flood alerts: {PushText.Alerts(request.Push, request.Language)}."),
    };

    private static (string Chinese, string English) Help(CommandRequest request, CommandDescription told) =>
        request.Push != PushCapability.Always && told.HelpWithoutPush is { } without ? without : (told.Help, told.EnglishHelp);
}
