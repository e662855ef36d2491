using System.Numerics;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Looks for words in the archive, narrowed by topic, place, date, page and paper. Any text that is no command is a search.</summary>
/// <param name="archive">Where it looks.</param>
/// <param name="phrases">Understands what is looked for.</param>
/// <param name="synonyms">Words that mean the same, to be marked as well.</param>
/// <param name="reader">Tells the words to look for from those that ask.</param>
/// <param name="table">The commands; asked for late because this is one of them.</param>
/// <param name="time">Tells what 昨天 is.</param>
internal sealed class SearchCommand(
    IArchive archive, SearchPhrases phrases, Synonyms synonyms, LineReader reader, Func<CommandTable> table, TimeProvider time) : ICommand
{
    private const int ShortestPiece = 3;
    private const int ShortestCut = 6;
    private const int MostPieces = 30;
    private const int MostWords = 4;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "search", ["搜", "搜索", "查", "查找", "search", "find"], "搜 知识产权", "在所有报道里找，可加 栏目:金融 2024-06 版:A1", "search WORDS", "look for words in all stories; topic:finance 2024-06 page:A1 narrow it");

    /// <inheritdoc />
    public bool IsEveryday => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => true;

    /// <inheritdoc />
    public bool TakesAnythingAttached => true;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (typed, offset) = ListOffset.Split(request.Argument);
        if (typed.Length == 0) return Answer.Of(request.Say("想找什么？例如回复：搜 知识产权", "What are you looking for? For example: search 知识产权"));

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), request.Chat.Zone).Date);
        var (phrase, found) = await FindAsync(typed, offset, today, cancellationToken);
        // Only what was not asked to be searched for may have been meant for a command.
        var meant = found.Count > 0 || request.Word.Length > 0 ? null : request.Meant ?? NearMiss.Of(typed, table());
        // A sentence stands in no story, but the words in it may.
        if (found.Count == 0 && meant is null && !phrase.Query.IsFiltered && SearchHeading.NotUnderstood(phrase, request.Language) is null)
        {
            var content = reader.Content(typed) is { Length: > 1 } told ? told : typed;
            if (content != typed && (request.Word.Length == 0 || char.IsAsciiLetter(typed[0]) || !typed.Contains(' ', StringComparison.Ordinal)) && await FindAsync(content, offset, today, cancellationToken) is { Found.Count: > 0 } inner)
                (typed, phrase, found) = (content, inner.Phrase, inner.Found);
            else if (content != typed || typed.Contains(' ', StringComparison.Ordinal))
                (typed, phrase, found) = await OfManyAsync(content, offset, today, cancellationToken) ?? (typed, phrase, found);
        }

        var remark = SearchHeading.NotUnderstood(phrase, request.Language);
        if (found.Count > 0)
        {
            return ArticleList.Page(
                SearchHeading.Of(phrase.Query, request.Language), found, $"搜 {typed} {ListOffset.After(offset)}", request.Language, new WordHits(phrase.Query.Words, synonyms), remark);
        }

        if (meant is not null) return DidYouMean(request, SearchHeading.Echo(typed), meant, isWish: request.Word.Length == 0 && request.Meant is not null);
        var nothing = phrase.Query.IsFiltered
            ? request.Say($"没有找到{SearchHeading.Of(phrase.Query, request.Language)}，可以少加些条件再试。", $"Nothing found. {SearchHeading.Of(phrase.Query, request.Language)}: ask for less.")
            : request.Say($"没有找到“{SearchHeading.Echo(phrase.Query.Words)}”。换个词试试，或者看“头条”“栏目”“菜单”。", $"Nothing found for “{SearchHeading.Echo(phrase.Query.Words)}”. Try another word, or “headlines”, “topics”, “menu”.");
        return Nothing(request, remark is null ? nothing : $"{remark}\n{nothing}");
    }

    /// <summary>Says that nothing was found, with three ways on.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="text">What was not found.</param>
    public static Answer Nothing(CommandRequest request, string text) => Answer.Of(new Reply
    {
        Parts = [new TextPart(text)],
        Buttons = [[new Button(request.Say("头条", "Headlines"), "头条"), new Button(request.Say("栏目", "Topics"), "栏目"), new Button(request.Say("能做什么", "What I can do"), "菜单")]],
    });

    // 我女儿要开店子，报上有没有登贷款: of many words the most that stand in one story, the first where there are several.
    private async Task<(string Words, SearchPhrase Phrase, IReadOnlyList<ArchivedArticle> Found)?> OfManyAsync(string content, int offset, DateOnly today, CancellationToken cancellationToken)
    {
        var words = content.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(word => word.Length > 1).Take(MostWords).ToList();
        var some = Enumerable.Range(1, Math.Max(0, (1 << words.Count) - 2)).Where(set => 2 * BitOperations.PopCount((uint)set) >= words.Count).OrderByDescending(set => BitOperations.PopCount((uint)set)).ThenBy(set => set);
        // 学校办公室 供销社 材料, 省直中医院医保亲情支付: then the longest piece that stands anywhere.
        var pieces = words.SelectMany(Pieces).Distinct().OrderByDescending(words.Contains).ThenByDescending(piece => piece.Length).Take(MostPieces);
        foreach (var kept in some.Select(set => string.Join(' ', words.Where((_, at) => (set & (1 << at)) != 0))).Concat(pieces).Distinct())
        {
            var (phrase, found) = await FindAsync(kept, offset, today, cancellationToken);
            if (found.Count > 0) return (kept, phrase, found);
        }

        return null;
    }

    // A long word is cut, a short one or a number says what is wanted as it is.
    private static IEnumerable<string> Pieces(string word) => word.Length < ShortestCut
        ? (word.Length >= ShortestPiece && word.All(Han.Is) ? [word] : [])
        : from length in Enumerable.Range(0, word.Length - ShortestPiece + 1)
          from start in Enumerable.Range(0, length + 1)
          let piece = word.Substring(start, word.Length - length)
          where piece.All(Han.Is)
          select piece;

    private async Task<(SearchPhrase Phrase, IReadOnlyList<ArchivedArticle> Found)> FindAsync(string typed, int offset, DateOnly today, CancellationToken cancellationToken)
    {
        var phrase = await phrases.ParseAsync(typed, today, cancellationToken);
        return (phrase, await archive.SearchAsync(phrase.Query, offset, ArticleList.PageSize + 1, cancellationToken));
    }

    // Who says what he wants looks for nothing.
    private static Answer DidYouMean(CommandRequest request, string typed, string meant, bool isWish) => Answer.Of(
        new Reply
        {
            Parts = [new TextPart(isWish
                ? request.Say($"是不是想说“{meant}”？是就回复 1；不是的话，换个说法再说一遍。", $"Did you mean “{meant}”? Answer 1 if so, or say it in other words.")
                : request.Say($"没有找到“{typed}”。是不是想说“{meant}”？是就回复 1。", $"Nothing found for “{typed}”. Did you mean “{meant}”? Answer 1 if so."))],
            Buttons = [[new Button(request.Say("是的", "Yes"), "1"), new Button(request.Say("不是", "No"), request.Say("不是", "No"))]],
        },
        Questions.Pending(request.Menu, meant));
}
