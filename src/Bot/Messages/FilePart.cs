namespace Baozhai.Bot.Messages;

/// <summary>A text file that goes with a reply. Channels that send no files show what is in it.</summary>
/// <param name="Name">Its name without a folder, for example <c>subscriptions.jsonl</c>.</param>
/// <param name="MediaType">For example <c>application/jsonl</c>.</param>
/// <param name="Content">What is in it; at most 100,000 characters.</param>
internal sealed record FilePart(string Name, string MediaType, string Content) : ReplyPart;
