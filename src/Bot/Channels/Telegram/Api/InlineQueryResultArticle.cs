namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>Something to choose. <see href="https://core.telegram.org/bots/api#inlinequeryresultarticle"/>.</summary>
/// <param name="Id">1 to 64 bytes, unique in the answer.</param>
/// <param name="Title">Its headline.</param>
/// <param name="InputMessageContent">What is said in the chat when it is chosen.</param>
/// <param name="Description">What stands below the headline; null for nothing.</param>
internal sealed record InlineQueryResultArticle(string Id, string Title, InputTextMessageContent InputMessageContent, string? Description)
{
    /// <summary>The kind of result.</summary>
    public string Type { get; } = "article";
}
