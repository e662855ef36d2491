using Telegram.Bot.Types.Enums;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>The kinds of updates that are asked for. Edited messages are not among them: what was said once was answered.</summary>
internal static class AllowedUpdates
{
    /// <summary>The kinds, as <c>allowed_updates</c> takes them.</summary>
    public static IReadOnlyList<UpdateType> All { get; } =
        [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember, UpdateType.ChannelPost, UpdateType.InlineQuery];
}
