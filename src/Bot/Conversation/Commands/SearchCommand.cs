using Baozhai.Bot.Archive;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Looks for words in the archive. Any text that is no command comes here.</summary>
/// <param name="archive">Where it looks.</param>
/// <param name="topics">What is offered where nothing is found.</param>
/// <param name="chats">What the chat follows.</param>
/// <param name="table">The commands; asked for late because this is one of them.</param>
internal sealed class SearchCommand(IArchive archive, TopicChoice topics, IChatStore chats, Func<CommandTable> table) : ICommand
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

        // Only what was not asked to be searched for may have been meant for a command.
        if (request.Word.Length == 0 && NearMiss.Of(words, table()) is { } meant) return DidYouMean(request, shown, meant);
        return topics.Offer(
            new TextPart(request.Say($"没有找到“{shown}”。可以换个词再试，或看看这些栏目：", $"Nothing found for “{shown}”. Try another word, or one of these topics:")),
            await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken),
            request.Menu,
            request.Language);
    }

    private static Answer DidYouMean(CommandRequest request, string typed, string meant) => Answer.Of(
        new Reply
        {
            Parts = [new TextPart(request.Say(
                $"没有找到“{typed}”。是不是想说“{meant}”？是就回复 1。",
                $"Nothing found for “{typed}”. Did you mean “{meant}”? Answer 1 if so."))],
            Buttons = [[new Button(request.Say("是的", "Yes"), "1")]],
        },
        request.Menu with { Actions = [meant], More = null });
}
