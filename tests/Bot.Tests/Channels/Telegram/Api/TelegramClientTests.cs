using System.Net;
using System.Text.Json;
using Baozhai.Bot.Channels.Telegram.Api;

namespace Baozhai.Bot.Tests.Channels.Telegram.Api;

/// <summary>Requests, field by field as the Bot API names them, and answers.</summary>
public sealed class TelegramClientTests : IDisposable
{
    private readonly BotApi _api = new();
    private readonly TelegramClient _client;

    public TelegramClientTests() => _client = _api.Client(new ManualTimeProvider());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_message_names_chat_text_markup_preview_and_buttons()
    {
        await _client.SendMessage(
            new SendMessageRequest
            {
                ChatId = -1001234567890,
                Text = "<b>水位</b>",
                ParseMode = "HTML",
                LinkPreviewOptions = new LinkPreviewOptions(IsDisabled: true),
                ReplyMarkup = new InlineKeyboardMarkup([[new InlineKeyboardButton("全文", "全文 #1")]]),
            },
            Token);

        AssertAsked("sendMessage", """
            {"chat_id":-1001234567890,"text":"<b>水位</b>","parse_mode":"HTML","link_preview_options":{"is_disabled":true},
             "reply_markup":{"inline_keyboard":[[{"text":"全文","callback_data":"全文 #1"}]]}}
            """);
    }

    [Fact]
    public async Task A_document_is_a_form_with_its_name_in_plain_UTF_8()
    {
        await _client.SendDocument(
            new SendDocumentRequest { ChatId = 1, MessageThreadId = 31, Caption = "水", Document = new DocumentFile("全\"文.txt", "text/plain; charset=utf-8", [0xE6, 0xB0, 0xB4]) }, Token);

        var body = Assert.Single(_api.Calls).Body;
        var boundary = body[..body.IndexOf('\r', StringComparison.Ordinal)];
        Assert.Equal(
            string.Join("\r\n", boundary, "Content-Disposition: form-data; name=\"chat_id\"", "", "1")
            + string.Join("\r\n", "", boundary, "Content-Disposition: form-data; name=\"message_thread_id\"", "", "31")
            + string.Join("\r\n", "", boundary, "Content-Disposition: form-data; name=\"caption\"", "", "水")
            + string.Join("\r\n", "", boundary, "Content-Disposition: form-data; name=\"document\"; filename=\"全_文.txt\"", "Content-Type: text/plain; charset=utf-8", "", "水", $"{boundary}--", ""),
            body);
    }

    [Fact]
    public async Task What_is_not_given_is_not_written()
    {
        await _client.SendMessage(new SendMessageRequest { ChatId = 1, Text = "水" }, Token);

        AssertAsked("sendMessage", """{"chat_id":1,"text":"水"}""");
    }

    [Fact]
    public async Task A_poll_names_offset_limit_timeout_and_kinds()
    {
        await _client.GetUpdates(new GetUpdatesRequest { Offset = 7, Limit = 100, Timeout = 0, AllowedUpdates = ["message"] }, Token);

        AssertAsked("getUpdates", """{"offset":7,"limit":100,"timeout":0,"allowed_updates":["message"]}""");
    }

    [Fact]
    public async Task The_webhook_is_taken_away_without_what_people_wrote_meanwhile()
    {
        await _client.DeleteWebhook(new DeleteWebhookRequest(DropPendingUpdates: false), Token);

        AssertAsked("deleteWebhook", """{"drop_pending_updates":false}""");
    }

    [Fact]
    public async Task A_menu_names_commands_and_language()
    {
        await _client.SetMyCommands(new SetMyCommandsRequest([new BotCommand("help", "菜单")], "zh"), Token);

        AssertAsked("setMyCommands", """{"commands":[{"command":"help","description":"菜单"}],"language_code":"zh"}""");
    }

    [Fact]
    public async Task A_pressed_button_is_acknowledged_by_its_number()
    {
        await _client.AnswerCallbackQuery(new AnswerCallbackQueryRequest("q1"), Token);

        AssertAsked("answerCallbackQuery", """{"callback_query_id":"q1"}""");
    }

    [Fact]
    public async Task A_message_is_changed_by_its_number()
    {
        await _client.EditMessageText(new EditMessageTextRequest { ChatId = 1, MessageId = 2, Text = "水" }, Token);

        AssertAsked("editMessageText", """{"chat_id":1,"message_id":2,"text":"水"}""");
    }

    [Fact]
    public async Task The_address_is_the_base_the_token_and_the_method()
    {
        var me = await _client.GetMe(Token);

        Assert.Equal($"https://telegram.test/bot{BotApi.Token}/getMe", Assert.Single(_api.Calls).Address.AbsoluteUri);
        Assert.Equal((BotApi.BotId, true, BotApi.BotName), (me.Result!.Id, me.Result.IsBot, me.Result.Username));
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_comes_as_its_number_and_holds_up_nothing()
    {
        _api.Answer("getUpdates", HttpStatusCode.OK, $$"""{"ok":true,"result":[{"update_id":5,"message":"?"},{{UpdateJson.Private(6, "头条")}},{"no":1}]}""");

        var updates = await _client.GetUpdates(new GetUpdatesRequest(), Token);

        Assert.Equal([5, 6], updates.Result!.Select(update => update.UpdateId));
        Assert.Null(updates.Result![0].Message);
        Assert.Equal("头条", updates.Result![1].Message!.Text);
    }

    [Fact]
    public async Task Fields_of_a_newer_Bot_API_are_passed_over()
    {
        _api.Answer("getMe", HttpStatusCode.OK, """{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"报","has_a_new_field":{"x":[1]}},"new":1}""");

        Assert.Equal(1, (await _client.GetMe(Token)).Result!.Id);
    }

    private void AssertAsked(string method, string json)
    {
        var call = Assert.Single(_api.Calls);
        Assert.Equal(method, call.Method);
        Assert.True(JsonElement.DeepEquals(JsonSerializer.Deserialize<JsonElement>(json), JsonSerializer.Deserialize<JsonElement>(call.Body)), call.Body);
    }
}
