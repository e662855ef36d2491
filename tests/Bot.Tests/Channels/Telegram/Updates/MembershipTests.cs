using Baozhai.Bot.Channels.Telegram.Api;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Tests.Channels.Telegram.Updates;

public sealed class MembershipTests
{
    [Theory]
    [InlineData("kicked", null, false)]
    [InlineData("left", null, false)]
    [InlineData("restricted", false, false)]
    [InlineData("restricted", true, true)]
    [InlineData("member", null, true)]
    [InlineData("administrator", null, true)]
    [InlineData("creator", null, true)]
    [InlineData("something new", null, true)]
    public void A_chat_can_be_sent_to_unless_the_bot_is_out_or_silenced(string status, bool? canSend, bool active) => Assert.Equal(
        active ? ChatState.Active : ChatState.Gone,
        Membership.StateOf(new ChatMember { Status = status, CanSendMessages = canSend }));
}
