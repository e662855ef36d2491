using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Other stories about the same matter.</summary>
internal sealed class RelatedCommand(IArchive archive) : ICommand
{
    private const int MaxHeadlineLength = 20;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "related", ["相关", "相关报道", "相关新闻", "related", "similar"], "相关 1", "同一件事的其他报道", "related 1", "other stories on the same matter");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => ArticleChoice.Read(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (argument, offset) = ListOffset.Split(request.Argument);
        if (ArticleChoice.Resolve(argument, request.Menu).Id is not { } id) return ArticleChoice.Ask(request, "相关", "related");
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return ArticleChoice.Gone(request);

        var found = await archive.RelatedAsync(article, offset, ArticleList.PageSize + 1, cancellationToken);
        var headline = FullWidth.Set(article.Article.Headline);
        var named = headline.Length > MaxHeadlineLength ? headline[..MaxHeadlineLength] + "…" : headline;
        return found.Count > 0
            ? ArticleList.Page(
                request.Say($"与{TitleText.Quoted(named)}相关", $"Related to “{named}”"),
                found,
                string.Create(CultureInfo.InvariantCulture, $"相关 #{id} {ListOffset.After(offset)}"),
                request.Language)
            : Answer.Of(request.Say(
                $"没有找到与{TitleText.Quoted(named)}同一件事的其他报道。可以搜其中的词试试。",
                $"The archive has no other story on the matter of “{named}”. Try to search for a word of it."));
    }
}
