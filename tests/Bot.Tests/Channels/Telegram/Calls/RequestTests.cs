using System.Text.Json;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Channels.Telegram.Sending;
using Baozhai.Bot.Messages;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Baozhai.Bot.Tests.Channels.Telegram.Calls;

/// <summary>Requests, field by field as the Bot API names them.</summary>
public sealed class RequestTests : IDisposable
{
    private static readonly TelegramPiece Piece = new("<b>水位</b>", "水位", new InlineKeyboardMarkup([[InlineKeyboardButton.WithCallbackData("全文", "全文 #1")]]));

    private readonly BotApi _api = new();
    private readonly TelegramCalls _calls;

    public RequestTests() => _calls = _api.Client(new ManualTimeProvider());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_message_names_chat_text_markup_preview_and_buttons()
    {
        await new OutgoingPiece(-1001234567890, Piece).GoAsync(_calls, Token);

        AssertAsked("sendMessage", """
            {"chat_id":-1001234567890,"text":"<b>水位</b>","parse_mode":"Html","link_preview_options":{"is_disabled":true},
             "reply_markup":{"inline_keyboard":[[{"text":"全文","callback_data":"全文 #1"}]]}}
            """);
    }

    [Fact]
    public async Task A_message_names_its_thread_what_it_replies_to_and_its_silence()
    {
        await new OutgoingPiece(1, Piece) { Thread = 31, RepliesTo = 7, IsSilent = true, IsPlain = true, IsWithoutButtons = true }.GoAsync(_calls, Token);

        AssertAsked("sendMessage", """
            {"chat_id":1,"message_thread_id":31,"text":"水位","link_preview_options":{"is_disabled":true},"disable_notification":true,
             "reply_parameters":{"message_id":7,"allow_sending_without_reply":true}}
            """);
    }

    [Fact]
    public async Task A_message_is_changed_by_its_number()
    {
        await new OutgoingPiece(1, Piece with { Keyboard = null }) { Edits = 2 }.GoAsync(_calls, Token);

        AssertAsked("editMessageText", """{"chat_id":1,"message_id":2,"text":"<b>水位</b>","parse_mode":"Html","link_preview_options":{"is_disabled":true}}""");
    }

    [Fact]
    public async Task A_document_is_a_form_with_its_name_in_plain_UTF_8()
    {
        await new OutgoingPiece(1, Piece with { Keyboard = null, Document = ReplyDocument.Of(new FilePart("全\"文\n.txt", "text/plain", "水")) }) { Thread = 31 }.GoAsync(_calls, Token);

        var body = Assert.Single(_api.Calls).Body;
        var boundary = body[..body.IndexOf('\r', StringComparison.Ordinal)];
        Assert.Equal(
            Field("chat_id", "1") + Field("document", "attach://0") + Field("message_thread_id", "31") + Field("caption", "<b>水位</b>") + Field("parse_mode", "Html")
            + string.Join("\r\n", boundary, "Content-Type: application/octet-stream", "Content-Disposition: form-data; name=\"0\"; filename=\"全_文_.txt\"", "", "水", $"{boundary}--", ""),
            body);

        string Field(string name, string value) =>
            string.Join("\r\n", boundary, "Content-Type: text/plain; charset=utf-8", $"Content-Disposition: form-data; name={name}", "", value, "");
    }

    [Fact]
    public async Task A_poll_names_offset_limit_timeout_and_kinds()
    {
        await _calls.PollAsync(new PollRequest { Offset = 5_000_000_000, Timeout = 0 }, Token);

        AssertAsked("getUpdates", """
            {"offset":5000000000,"limit":100,"timeout":0,"allowed_updates":["message","callback_query","my_chat_member","channel_post","inline_query"]}
            """);
    }

    [Fact]
    public async Task What_has_no_parameters_is_an_empty_object()
    {
        var me = await _calls.AskAsync(new GetMeRequest(), Token);

        AssertAsked("getMe", "{}");
        Assert.Equal((BotApi.BotId, true, BotApi.BotName), (me.Result!.Id, me.Result.IsBot, me.Result.Username));
    }

    [Fact]
    public async Task The_webhook_is_taken_away_without_what_people_wrote_meanwhile()
    {
        await _calls.AskAsync(new DeleteWebhookRequest { DropPendingUpdates = false }, Token);

        AssertAsked("deleteWebhook", "{}");
    }

    [Fact]
    public async Task A_menu_names_commands_language_and_scope()
    {
        await _calls.AskAsync(new SetMyCommandsRequest { Commands = [new BotCommand("help", "菜单")], LanguageCode = "zh", Scope = BotCommandScope.Chat(7) }, Token);

        AssertAsked("setMyCommands", """{"commands":[{"command":"help","description":"菜单"}],"language_code":"zh","scope":{"type":"chat","chat_id":7}}""");
    }

    [Fact]
    public async Task An_answer_to_nobody_in_particular_may_be_kept_no_second()
    {
        await _calls.AskAsync(new AnswerInlineQueryRequest { InlineQueryId = "i1", Results = [], CacheTime = 0, IsPersonal = true }, Token);

        AssertAsked("answerInlineQuery", """{"inline_query_id":"i1","results":[],"cache_time":0,"is_personal":true}""");
    }

    [Theory]
    [InlineData("https://telegram.test", "https://telegram.test/")]
    [InlineData("https://telegram.test/", "https://telegram.test/")]
    [InlineData("https://telegram.test:8081/api/v1/", "https://telegram.test:8081/api/v1/")]
    public async Task The_address_is_the_base_with_its_path_the_token_and_the_method(string baseUrl, string begins)
    {
        using var http = new HttpClient(new ApiBasePath(baseUrl) { InnerHandler = _api }, disposeHandler: false);
        var options = new Bot.Channels.Telegram.TelegramOptions { Token = BotApi.Token, ApiBaseUrl = baseUrl };
        var calls = new TelegramCalls(Bot.Channels.Telegram.TelegramRegistration.NewClient(options, http), Microsoft.Extensions.Options.Options.Create(options), TimeProvider.System);

        await calls.AskAsync(new GetMeRequest(), Token);

        Assert.Equal($"{begins}bot{BotApi.Token}/getMe", Assert.Single(_api.Calls).Address.AbsoluteUri);
    }

    private void AssertAsked(string method, string json)
    {
        var call = Assert.Single(_api.Calls);
        Assert.Equal(method, call.Method);
        Assert.True(JsonElement.DeepEquals(JsonSerializer.Deserialize<JsonElement>(json), JsonSerializer.Deserialize<JsonElement>(call.Body)), call.Body);
    }
}
