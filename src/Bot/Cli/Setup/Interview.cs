using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Cli.Setup;

/// <summary>What an electronic edition told of itself when it was tried.</summary>
/// <param name="Paper">The paper's name; null where it does not tell it.</param>
/// <param name="Summary">What was read, or what went wrong, in a line.</param>
/// <param name="IsRead">Whether stories were read.</param>
internal sealed record TriedSource(string? Paper, string Summary, bool IsRead);

/// <summary>Asks the five questions of <c>init</c>. An empty answer takes what is usual; an answer that cannot be right is explained and asked again.</summary>
/// <param name="input">Where answers come from; at its end everything else takes what is usual.</param>
/// <param name="output">Where questions go.</param>
/// <param name="language">The language of the questions.</param>
/// <param name="zoneOf">The time zone of a city; null where it is not known.</param>
/// <param name="tryAsync">Reads an edition once.</param>
internal sealed class Interview(TextReader input, TextWriter output, Language language, Func<string, string?> zoneOf, Func<Uri, Task<TriedSource>> tryAsync)
{
    private const string Usual = "Asia/Shanghai";

    /// <summary>Asks.</summary>
    public async Task<Answers> AskAsync()
    {
        var answers = await SourceAsync(new Answers());
        answers = answers with { TimeZone = await ZoneAsync() };
        answers = answers with { TelegramToken = await TelegramAsync() };
        answers = await WeChatAsync(answers);
        return answers with { Time = await TimeAsync() };
    }

    private async Task<Answers> SourceAsync(Answers answers)
    {
        await SayAsync("1/5 报纸从哪里来？", "1/5 Where does the paper come from?");
        await SayAsync("    在浏览器里打开它的电子报，把地址栏里的网址复制过来；或者写一个放报纸文件的文件夹。直接回车：以后把文件放进 inbox。",
            "    Open its electronic edition in a browser and copy the address; or name a folder with its files. Empty: files are dropped into inbox.");
        while (await AnswerAsync() is { } place)
        {
            if (Directory.Exists(place)) return answers with { Folder = Path.GetFullPath(place) };
            if (!Uri.TryCreate(place.Contains("://", StringComparison.Ordinal) ? place : $"https://{place}", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || !address.Host.Contains('.', StringComparison.Ordinal))
            {
                await SayAsync($"    “{place}”既不是网址，也不是这台机器上的文件夹，请再写一次，或者直接回车。", $"    “{place}” is neither an address nor a folder of this machine: once more, or empty.");
                continue;
            }

            await SayAsync("    正在试读，一秒一页，请稍等……", "    Reading, a page a second…");
            var tried = await tryAsync(address);
            await output.WriteLineAsync($"    {tried.Summary}");
            if (tried.IsRead) return answers with { Address = address, Paper = tried.Paper };
            await SayAsync("    换一个网址再试，或者直接回车，先不填。", "    Try another address, or leave it empty for now.");
        }

        return answers;
    }

    private async Task<string> ZoneAsync()
    {
        await SayAsync("2/5 读者在哪座城市？（早报按那里的时间发；直接回车：北京时间）", "2/5 In which city are the readers? (Digests come by its clock; empty: Beijing time.)");
        while (await AnswerAsync() is { } city)
        {
            if (zoneOf(city) is { } zone) return zone;
            if (TimeZoneInfo.TryFindSystemTimeZoneById(city, out _)) return city;
            if (city.Any(character => character >= '\u4e00')) return Usual;
            await SayAsync($"    不认识“{city}”，请写中文名、英文名，或者 Asia/Tokyo 这样的时区名；直接回车：北京时间。", $"    “{city}” is not known: its name, or a zone such as Asia/Tokyo; empty: Beijing time.");
        }

        return Usual;
    }

    private async Task<string?> TelegramAsync()
    {
        await SayAsync("3/5 Telegram 机器人的 token？（在 Telegram 里找 @BotFather，发 /newbot，它给的那一长串；直接回车：不用 Telegram）",
            "3/5 The token of the Telegram bot? (Write /newbot to @BotFather; empty: no Telegram.)");
        while (await AnswerAsync() is { } token)
        {
            if (TelegramOptionsValidation.IsToken(token)) return token;
            await SayAsync("    token 的样子是 123456789:AA…（数字、冒号、三十多个字母数字），请重新复制，或者直接回车。", "    A token looks like 123456789:AA… (digits, a colon, 35 letters): copy it again, or leave it empty.");
        }

        return null;
    }

    private async Task<Answers> WeChatAsync(Answers answers)
    {
        await SayAsync("4/5 微信公众号的 AppID？（公众平台 → 设置与开发 → 基本配置，wx 开头；直接回车：不用微信）", "4/5 The AppID of the WeChat account? (公众平台 → 设置与开发 → 基本配置, begins with wx; empty: no WeChat.)");
        while (await AnswerAsync() is { } id)
        {
            if (!WeChatOptionsValidation.IsAppId(id))
            {
                await SayAsync("    AppID 是 wx 加一串字母数字，请重新复制，或者直接回车。", "    An AppID is wx and letters or digits: copy it again, or leave it empty.");
                continue;
            }

            await SayAsync("    同一页“服务器配置”里的 Token：", "    The Token of 服务器配置 on the same page:");
            var token = await AnswerAsync();
            if (token is null) break;
            await SayAsync("    同一页的 EncodingAESKey（43 位；直接回车：明文模式）：", "    The EncodingAESKey of the same page (43 characters; empty: plain text):");
            return answers with { WeChatAppId = id, WeChatToken = token, WeChatKey = await AnswerAsync() };
        }

        return answers;
    }

    private async Task<TimeOnly> TimeAsync()
    {
        await SayAsync("5/5 早报几点发？（直接回车：07:30）", "5/5 When do digests come? (Empty: 07:30.)");
        while (await AnswerAsync() is { } time)
        {
            // An hour alone is a time here, where nothing else is asked for.
            var written = TypedText.Normalise(time);
            if ((TimeOfDayText.One(written) ?? TimeOfDayText.One($"{written}点")) is { } read) return read;
            await SayAsync("    请写成 07:30 的样子。", "    Like 07:30, please.");
        }

        return new Answers().Time;
    }

    private Task SayAsync(string chinese, string english) => output.WriteLineAsync(language.Say(chinese, english));

    // The next answer; null where it is empty or there are no more.
    private async Task<string?> AnswerAsync()
    {
        await output.WriteAsync("  > ");
        await output.FlushAsync();
        var line = (await input.ReadLineAsync())?.Trim();
        return string.IsNullOrEmpty(line) ? null : line;
    }
}
