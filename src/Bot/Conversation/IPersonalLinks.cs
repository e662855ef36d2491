using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Conversation;

/// <summary>Makes links to the page on which a person sees and changes what a chat follows.</summary>
internal interface IPersonalLinks
{
    /// <summary>A link that opens the page of a chat for whoever has it, for some time; null where there is no such page.</summary>
    string? To(ChatId chat);
}
