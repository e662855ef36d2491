using System.Net;
using System.Net.Sockets;
using System.Text;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Calls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Requests;

namespace Baozhai.Bot.Tests.Channels.Telegram.Calls;

/// <summary>What goes wrong on a real connection: what it means, and that neither the library nor this program tells the token.</summary>
public sealed class ConnectionTests
{
    // An answer that does not say that the connection ends would let the next request go into one that is just being closed.
    private const string Cut = "";
    private const string Refused = "HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 58\r\n\r\n{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}";
    private const string Gateway = "HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n<html>502</>";
    private const string Redirect = "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n";
    private const string TruncatedJson = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"ok\":true,\"re";
    private const string TruncatedBody = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{\"ok\":true,\"re";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Cut, typeof(Failure.Lost))]
    [InlineData(Refused, typeof(Failure.Refused))]
    [InlineData(Gateway, typeof(Failure.Refused))]
    [InlineData(Redirect, typeof(Failure.Refused))]
    [InlineData(TruncatedJson, typeof(Failure.Lost))]
    [InlineData(TruncatedBody, typeof(Failure.Lost))]
    public async Task What_a_server_answers_means_what_it_means_and_tells_no_token(string answer, Type failure)
    {
        await using var server = new BluntServer(answer);

        await AssertAsync($"http://127.0.0.1:{server.Port}", failure);
    }

    [Fact]
    public async Task A_door_that_is_closed_was_not_passed()
    {
        var server = new BluntServer(Cut);
        await server.DisposeAsync();

        await AssertAsync($"http://127.0.0.1:{server.Port}", typeof(Failure.NotReached));
    }

    [Fact]
    public Task A_name_nobody_knows_was_not_reached() => AssertAsync("http://telegram.invalid", typeof(Failure.NotReached));

    [Fact]
    public async Task A_server_that_speaks_no_TLS_was_told_nothing()
    {
        await using var server = new BluntServer(Gateway);

        await AssertAsync($"https://127.0.0.1:{server.Port}", typeof(Failure.NotReached));
    }

    [Fact]
    public async Task Cancellation_tells_no_token()
    {
        using var services = Services("http://127.0.0.1:9");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        AssertSecret(await Record.ExceptionAsync(() => services.GetRequiredService<ITelegramBotClient>().SendRequest(Message, stopped.Token)));
        AssertSecret(await Record.ExceptionAsync(() => services.GetRequiredService<TelegramCalls>().SendAsync(Message, stopped.Token)));
    }

    private static SendMessageRequest Message => new() { ChatId = 1, Text = "水" };

    private static async Task AssertAsync(string server, Type failure)
    {
        using var log = new LogLines();
        using var services = Services(server, log);

        AssertSecret(await Record.ExceptionAsync(() => services.GetRequiredService<ITelegramBotClient>().SendRequest(Message, Token)));
        var told = (await services.GetRequiredService<TelegramCalls>().SendAsync(Message, Token)).Failure!;

        Assert.IsType(failure, told);
        Assert.DoesNotContain(Secret, told.Reason, StringComparison.Ordinal);
        Assert.All(log.All, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
    }

    private static string Secret => BotApi.Token.Split(':')[1];

    private static void AssertSecret(Exception? exception)
    {
        Assert.NotNull(exception);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    private static ServiceProvider Services(string server, LogLines? log = null)
    {
        var services = new ServiceCollection().AddLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Trace);
            if (log is not null) logging.AddProvider(log);
        });
        TelegramRegistration.AddClient(services);
        services.AddSingleton(TimeProvider.System);
        services.Configure<TelegramOptions>(options => (options.Token, options.ApiBaseUrl) = (BotApi.Token, server));
        return services.BuildServiceProvider();
    }

    /// <summary>Reads each request whole, gives the same answer to all, and closes the connection.</summary>
    private sealed class BluntServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _serving;

        public BluntServer(string answer)
        {
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _serving = ServeAsync(answer);
        }

        public int Port { get; }

        public async ValueTask DisposeAsync()
        {
            _listener.Dispose();
            await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        private async Task ServeAsync(string answer)
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync(Token);
                var stream = connection.GetStream();
                var read = new StringBuilder();
                var buffer = new byte[4096];
                while (!read.ToString().Contains('}', StringComparison.Ordinal) && await stream.ReadAsync(buffer, Token) is > 0 and var count)
                {
                    read.Append(Encoding.Latin1.GetString(buffer, 0, count));
                    // A greeting of TLS has no end that is known here.
                    if (read[0] != 'P') break;
                }

                await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), Token);
            }
        }
    }
}
