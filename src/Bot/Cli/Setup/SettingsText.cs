using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Cli.Setup;

/// <summary>Writes the settings file of <c>init</c>: what was answered, and beside it what else an operator often wants, as comments.</summary>
internal static class SettingsText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="adminKey">The password of the operator's pages.</param>
    /// <param name="language">The language of the comments.</param>
    public static string Of(Answers answers, string adminKey, Language language)
    {
        var text = new StringBuilder();
        Line("{");
        Note("报摘的设置。改完重启生效；随程序来的 appsettings.json 不用改。", "Settings of Baozhai. Restart after a change; appsettings.json, which comes with the program, stays as it is.");
        Note("这里有口令和密钥，不要发给别人。", "There are secrets in here: show this file to nobody.");
        Line("");
        Source(answers);
        Note("早报几点发、按哪个时区（订阅的人可以自己改）。", "When digests come, and in which time zone; every reader can change it.");
        Line($"  \"Digest\": {{ \"DefaultTime\": \"{answers.Time.ToString("HH:mm", CultureInfo.InvariantCulture)}\", \"TimeZone\": {Json(answers.TimeZone)} }},");
        Line("");
        Telegram(answers);
        WeChat(answers);
        Note("网页：编辑台的口令；有公网网址的话填在 PublicUrl，消息里就会带链接。", "Pages: the password of the operator's desk. With a public address in PublicUrl messages carry links.");
        Line($"  \"Web\": {{ \"AdminKey\": {Json(adminKey)} /* , \"PublicUrl\": \"https://bao.example.org\" */ }},");
        Line("");
        Note("出了问题通知谁，例如 telegram:1001（1001 换成自己的编号，问 @userinfobot 就知道）。", "Who is told of trouble, for example telegram:1001 (@userinfobot tells a number).");
        Line("  \"Operators\": { \"Chats\": [] }");
        Line("}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
        void Note(string chinese, string english) => Line($"  // {language.Say(chinese, english)}");

        void Source(Answers given)
        {
            Note("报纸从哪里来。可以有好几家，用逗号隔开；sources try 网址 可以先试读。", "Where papers come from; there may be several. Try one first with: sources try ADDRESS");
            var place = given.Address is { } address ? $"\"Address\": {Json(address.OriginalString)}" : given.Folder is { } folder ? $"\"Folder\": {Json(folder)}" : null;
            var name = given.Paper ?? given.Address?.Host;
            if (place is null)
                Line("  // \"Sources\": [ { \"Name\": \"…日报\", \"Address\": \"https://…\" } ],");
            else
                Line($"  \"Sources\": [ {{ {(name is null ? "" : $"\"Name\": {Json(name)}, ")}{place} }} ],");
            Line("");
        }

        void Telegram(Answers given)
        {
            Note("Telegram：@BotFather 给的 token；AdminIds 是管理员自己的编号（@userinfobot 会告诉你）。", "Telegram: the token of @BotFather; AdminIds are the numbers of those who run the bot (@userinfobot tells them).");
            Line(given.TelegramToken is { } token
                ? $"  \"Telegram\": {{ \"Token\": {Json(token)}, \"AdminIds\": [] }},"
                : "  // \"Telegram\": { \"Token\": \"123456789:…\", \"AdminIds\": [ \"1001\" ] },");
            Line("");
        }

        void WeChat(Answers given)
        {
            Note("微信公众号：公众平台 → 设置与开发 → 基本配置。认证的服务号再加 \"AccountType\": \"VerifiedService\" 和 \"AppSecret\"。", "WeChat: 公众平台 → 设置与开发 → 基本配置. A verified account adds \"AccountType\": \"VerifiedService\" and \"AppSecret\".");
            Line(given.WeChatToken is { } token
                ? $"  \"WeChat\": {{ \"AppId\": {Json(given.WeChatAppId ?? "")}, \"Token\": {Json(token)}{(given.WeChatKey is { } key ? $", \"EncodingAesKey\": {Json(key)}" : "")} }},"
                : "  // \"WeChat\": { \"AppId\": \"wx…\", \"Token\": \"…\", \"EncodingAesKey\": \"…\" },");
            Line("");
        }
    }

    private static string Json(string value) => JsonSerializer.Serialize(value, Readable);
}
