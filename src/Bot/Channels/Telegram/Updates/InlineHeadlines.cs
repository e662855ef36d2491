using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Text;
using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Answers <c>@bot 防汛</c>, typed in any chat, with headlines to choose from. No chat is kept by it.</summary>
internal sealed partial class InlineHeadlines(TelegramCalls calls, Headlines headlines, IOptions<AccessOptions> access, ILogger<InlineHeadlines> logger)
{
    private const int PageSize = 10;
    private const int LongestDescription = 120;

    // A query that many type costs one search in a while; an issue comes once a day.
    private const int CacheSeconds = 300;

    /// <summary>Answers one query. Nobody waits for a late answer, so a failure is only noted.</summary>
    public async Task AnswerAsync(InlineQuery query, bool isOperator, CancellationToken cancellationToken)
    {
        var offset = int.TryParse(query.Offset, NumberStyles.None, CultureInfo.InvariantCulture, out var next) ? next : 0;
        // A private installation shows nothing to others.
        var isHeard = isOperator || access.Value.Allows(ChatMove.ChatIdOf(query.From.Id));
        var found = isHeard ? await headlines.FindAsync(TypedText.Normalise(query.Query), offset, PageSize + 1, cancellationToken) : [];
        var answer = await calls.AskAsync(
            new AnswerInlineQueryRequest
            {
                InlineQueryId = query.Id,
                Results = [.. found.Take(PageSize).Select(Result)],
                CacheTime = isHeard ? CacheSeconds : 0,
                IsPersonal = access.Value.AllowedChats.Count > 0,
                NextOffset = found.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{offset + PageSize}") : null,
            },
            cancellationToken);
        if (answer.Failure is { } failure) LogNotAnswered(failure.Reason);
    }

    private static InlineQueryResultArticle Result(ArchivedArticle article)
    {
        var headline = FullWidth.Set(article.Article.Headline);
        var summary = FullWidth.Set(article.Brief.Summary);
        var said = new Reply
        {
            Parts = [new HeadingPart(headline), .. summary.Length > 0 ? (ReadOnlySpan<ReplyPart>)[new TextPart(summary)] : [], new TextPart(ArticleList.Source(article))],
        };
        return new InlineQueryResultArticle
        {
            Id = article.Id.ToString(CultureInfo.InvariantCulture),
            Title = headline,
            InputMessageContent = new InputTextMessageContent
            {
                MessageText = TelegramPiece.Of(said, static _ => { })[0].Html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = LinkPreviewOptions.Disabled,
            },
            Description = summary.Length > LongestDescription ? summary[..LongestDescription] + "…" : summary.Length > 0 ? summary : null,
        };
    }

    [LoggerMessage(LogLevel.Debug, "An inline query could not be answered: {Reason}")]
    private partial void LogNotAnswered(string reason);
}
