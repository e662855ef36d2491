using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Looks for words in the archive, narrowed by topic, place, date, page and paper. Any text that is no command is a search.</summary>
/// <param name="archive">Where it looks.</param>
/// <param name="phrases">Understands what is looked for.</param>
/// <param name="synonyms">Words that mean the same, to be marked as well.</param>
/// <param name="topics">What is offered where nothing is found.</param>
/// <param name="chats">What the chat follows.</param>
/// <param name="table">The commands; asked for late because this is one of them.</param>
/// <param name="time">Tells what 昨天 is.</param>
internal sealed class SearchCommand(
    IArchive archive, SearchPhrases phrases, Synonyms synonyms, TopicChoice topics, IChats chats, Func<CommandTable> table, TimeProvider time) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "search", ["搜", "搜索", "查", "查找", "search", "find"], "搜 知识产权", "在所有报道里找，可加 栏目:金融 2024-06 版:A1", "search WORDS", "look for words in all stories; topic:finance 2024-06 page:A1 narrow it")
    {
        Sayings = ["搜一搜", "查一查", "找一下", "找一找", "找找", "look for", "search for"],
    };

    /// <inheritdoc />
    public bool TakesAttached(string argument) => true;

    /// <inheritdoc />
    public bool TakesBefore(string argument) => false;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (typed, offset) = ListOffset.Split(request.Argument);
        if (typed.Length == 0) return Answer.Of(request.Say("想找什么？例如回复：搜 知识产权", "What are you looking for? For example: search 知识产权"));

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), request.Chat.Zone).Date);
        var phrase = await phrases.ParseAsync(typed, today, cancellationToken);
        var found = await archive.SearchAsync(phrase.Query, offset, ArticleList.PageSize + 1, cancellationToken);
        var remark = SearchHeading.NotUnderstood(phrase, request.Language);
        if (found.Count > 0)
        {
            return ArticleList.Page(
                SearchHeading.Of(phrase.Query, request.Language), found, $"搜 {typed} {ListOffset.After(offset)}", request.Language, new WordHits(phrase.Query.Words, synonyms), remark);
        }

        // Only what was not asked to be searched for may have been meant for a command.
        if (request.Word.Length == 0 && NearMiss.Of(typed, table()) is { } meant) return DidYouMean(request, SearchHeading.Echo(typed), meant);
        var nothing = phrase.Query.IsFiltered
            ? request.Say($"没有找到{SearchHeading.Of(phrase.Query, request.Language)}。可以少加些条件再试，或看看这些栏目：", $"Nothing found. {SearchHeading.Of(phrase.Query, request.Language)}: ask for less, or look at one of these topics:")
            : request.Say($"没有找到“{SearchHeading.Echo(phrase.Query.Words)}”。可以换个词再试，或看看这些栏目：", $"Nothing found for “{SearchHeading.Echo(phrase.Query.Words)}”. Try another word, or one of these topics:");
        return topics.Offer(
            new TextPart(remark is null ? nothing : $"{remark}\n{nothing}"), await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken), request.Menu, request.Language);
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
