using System.Text.Json;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Chats;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Tests.Channels.Telegram.Updates;

public sealed class MembershipTests
{
    [Theory]
    [InlineData("kicked", false, false)]
    [InlineData("left", false, false)]
    [InlineData("restricted", false, false)]
    [InlineData("restricted", true, true)]
    [InlineData("member", false, true)]
    [InlineData("administrator", false, true)]
    [InlineData("creator", false, true)]
    public void A_chat_can_be_sent_to_unless_the_bot_is_out_or_silenced(string status, bool canSend, bool active) => Assert.Equal(
        active ? ChatState.Active : ChatState.Gone,
        Membership.StateOf(JsonSerializer.Deserialize<ChatMember>($$"""{"can_send_messages":{{(canSend ? "true" : "false")}},"status":"{{status}}"}""", JsonBotAPI.Options)!));
}
