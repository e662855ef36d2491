namespace Baozhai.Bot.Channels.Web;

/// <summary>What a page is answered.</summary>
/// <param name="Replies">One reply or more.</param>
internal sealed record WebAnswer(IReadOnlyList<WebReply> Replies);
