using Baozhai.Bot.Archive;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Looks for words in the archive. Any text that is no command comes here.</summary>
internal sealed class SearchCommand(IArchive archive, TopicChoice topics, IChatStore chats) : ICommand
{
    private const int MaxEchoLength = 40;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "search", ["搜", "搜索", "查", "查找", "search", "find"], "搜 知识产权", "在所有报道里找", "search WORDS", "look for words in all stories");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => true;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (words, offset) = ListOffset.Split(request.Argument);
        if (words.Length == 0) return Answer.Of(request.Say("想找什么？例如回复：搜 知识产权", "What are you looking for? For example: search 知识产权"));

        var found = await archive.SearchAsync(words, offset, ArticleList.PageSize + 1, cancellationToken);
        var shown = words.Length > MaxEchoLength ? words[..MaxEchoLength] + "…" : words;
        if (found.Count > 0)
            return ArticleList.Page(request.Say($"“{shown}”的报道", $"Stories with “{shown}”"), found, $"搜 {words} {ListOffset.After(offset)}", request.Language);

        return topics.Offer(
            new TextPart(request.Say($"没有找到“{shown}”。可以换个词再试，或看看这些栏目：", $"Nothing found for “{shown}”. Try another word, or one of these topics:")),
            await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken),
            request.Menu,
            request.Language);
    }
}
