using System.Net;
using System.Text;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Tests.Channels.Web;
using Baozhai.Bot.Web;

namespace Baozhai.Bot.Tests.Web;

public sealed class IssueEndpointTests : IAsyncDisposable
{
    private const string Key = "a-key-of-the-editor";
    private readonly WebSite _site = new() { AdminKey = Key };

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_issue_with_the_key_is_taken_in_and_its_receipt_given()
    {
        using var client = await _site.StartAsync();

        using var response = await PostAsync(client, "/api/issues?name=株洲日报.txt", Key, "湘江超警"u8.ToArray());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """{"outcome":"added","paper":"株洲日报","date":"2024-06-27","articles":12,"alerts":1,"warnings":["日期是推断的"],"reason":null}""",
            await response.Content.ReadAsStringAsync());
        var (name, content, backIssue) = Assert.Single(_site.Intake.Taken);
        Assert.Equal("株洲日报.txt", name);
        Assert.Equal("湘江超警", Encoding.UTF8.GetString(content));
        Assert.False(backIssue);
    }

    [Fact]
    public async Task A_back_issue_says_so()
    {
        using var client = await _site.StartAsync();

        using var response = await PostAsync(client, "/api/issues?name=a.txt&backIssue=true", Key);

        Assert.True(Assert.Single(_site.Intake.Taken).BackIssue);
    }

    [Fact]
    public async Task A_refused_issue_gives_its_reason()
    {
        _site.Intake.Receipt = new IssueReceipt { Outcome = IssueOutcome.Refused, Reason = "不是文字" };
        using var client = await _site.StartAsync();

        using var response = await PostAsync(client, "/api/issues?name=a.txt", Key);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("不是文字", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-key-of-the-edito")]
    [InlineData("A-KEY-OF-THE-EDITOR")]
    public async Task Any_other_key_is_refused(string? key)
    {
        using var client = await _site.StartAsync();

        using var response = await PostAsync(client, "/api/issues?name=a.txt", key);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(_site.Intake.Taken);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Without_a_configured_key_there_is_no_such_address(string? configured)
    {
        _site.AdminKey = configured;
        using var client = await _site.StartAsync();

        using var response = await PostAsync(client, "/api/issues?name=a.txt", configured);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(_site.Intake.Taken);
    }

    [Theory]
    [InlineData("/api/issues")]
    [InlineData("/api/issues?name=")]
    [InlineData("/api/issues?name=..")]
    [InlineData("/api/issues?name=../../etc/passwd")]
    [InlineData("/api/issues?name=a%5Cb.txt")]
    [InlineData("/api/issues?name=a%0Ab.txt")]
    [InlineData("/api/issues?name=a.txt&backIssue=maybe")]
    public async Task A_name_that_is_none_is_refused(string address)
    {
        using var client = await _site.StartAsync();

        using var response = await PostAsync(client, address, Key);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(_site.Intake.Taken);
    }

    [Fact]
    public async Task Twenty_megabytes_are_taken_one_byte_more_and_nothing_at_all_are_not()
    {
        using var client = await _site.StartAsync();

        using var longest = await PostAsync(client, "/api/issues?name=a.txt", Key, new byte[(int)new InboxOptions().MaxBytes]);
        using var longer = await PostAsync(client, "/api/issues?name=a.txt", Key, new byte[(int)new InboxOptions().MaxBytes + 1]);
        using var empty = await PostAsync(client, "/api/issues?name=a.txt", Key, []);

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, longer.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string? key, byte[]? content = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(content ?? "报"u8.ToArray()) };
        if (key is not null) request.Headers.TryAddWithoutValidation(AdminKey.Header, key);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
