namespace Baozhai.Bot.Subscriptions;

/// <summary>Who runs the bot. Section <c>Operators</c>.</summary>
internal sealed class OperatorOptions
{
    /// <summary>Chats that are told of trouble, as <c>channel:address</c>, beside those of <c>Telegram:AdminIds</c>. Default none.</summary>
    public IReadOnlyList<string> Chats { get; set; } = [];
}
