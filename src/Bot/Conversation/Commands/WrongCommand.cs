using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Takes the report of a wrong topic or brief and hands it to the operator.</summary>
internal sealed class WrongCommand(IArchive archive, IOperations operations) : ICommand
{
    private const int MaxReasonLength = 200;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "wrong", ["不准", "不准确", "有误", "报错", "纠错", "wrong", "incorrect"], "不准 1 栏目错了", "栏目或摘要不对，告诉编辑", "wrong 1 REASON", "tell the editor that topic or brief is wrong");

    /// <inheritdoc />
    public bool IsEverydayTalk => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => ArticleChoice.Read(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (chosen, rest) = ArticleChoice.Resolve(request.Argument, request.Menu);
        if (chosen is not { } id) return ArticleChoice.Ask(request, "不准", "wrong");
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return ArticleChoice.Gone(request);

        var reason = rest.Length == 0 ? null : rest.Length > MaxReasonLength ? rest[..MaxReasonLength] : rest;
        var isFirst = await operations.ReportAsync(request.Chat.Id, id, reason, cancellationToken);
        var headline = FullWidth.Set(article.Article.Headline);
        var thanks = isFirst
            ? request.Say($"谢谢指正！{TitleText.Quoted(headline)}已交给编辑查看。", $"Thank you! The editor will look at “{headline}”.")
            : request.Say($"谢谢，{TitleText.Quoted(headline)}的意见已更新，编辑会再看。", $"Thank you, your report on “{headline}” was updated.");
        if (reason is not null) return Answer.Of(thanks);
        var number = id.ToString(CultureInfo.InvariantCulture);
        return Answer.Of(new Reply
        {
            Parts = [new TextPart(thanks + request.Say($"\n哪里不准？可以接着说，例如：不准 #{number} 栏目应该是金融", $"\nWhat is wrong? You may add it, for example: wrong #{number} it is about finance"))],
            Buttons = [[
                new Button(request.Say("栏目不对", "Wrong topic"), $"不准 #{number} {request.Say("栏目不对", "wrong topic")}"),
                new Button(request.Say("摘要不对", "Wrong brief"), $"不准 #{number} {request.Say("摘要不对", "wrong brief")}"),
            ]],
        });
    }
}
