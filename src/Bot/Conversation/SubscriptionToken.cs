namespace Baozhai.Bot.Conversation;

/// <summary>A term of what somebody wants to follow.</summary>
/// <param name="Sign"><c>+</c> must be there too, <c>-</c> must not, <c>\0</c> none.</param>
/// <param name="Alternatives">The words divided by <c>|</c>, at least one, and whether each stood in quotes.</param>
internal sealed record SubscriptionToken(char Sign, IReadOnlyList<(string Text, bool Quoted)> Alternatives);
