using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary>
/// The account's token, through <c>stable_token</c>: kept while it is valid, and asked for by one caller at a time. Nothing is stored:
/// after a restart WeChat gives the same one again.
/// </summary>
internal sealed class AccessTokens(WeChatTransport transport, WeChatHealth health, IOptions<WeChatOptions> options, TimeProvider time) : IDisposable
{
    // WeChat makes a new one in the last five minutes, and both are valid then.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(4);

    // A refresh by force is allowed 20 times a day and not twice in 30 s.
    private static readonly TimeSpan BetweenForced = TimeSpan.FromMinutes(75);

    private readonly SemaphoreSlim _one = new(1, 1);
    private string? _token;
    private TimeSpan _lasts;
    private long _givenAt;
    private long? _forcedAt;

    /// <summary>The token, or why there is none.</summary>
    /// <param name="refused">A token WeChat refused, and which is not to be given again; null for none.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<(string? Token, ApiAnswer? Failure)> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_token is not null && _token != refused && time.GetElapsedTime(_givenAt) < _lasts) return (_token, null);
            var failure = await AskAsync(force: false, cancellationToken);
            if (failure is null && _token == refused && MayForce()) failure = await AskAsync(force: true, cancellationToken);
            return failure is null ? (_token, null) : (null, failure);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private bool MayForce() => _forcedAt is not { } at || time.GetElapsedTime(at) >= BetweenForced;

    private async Task<ApiAnswer?> AskAsync(bool force, CancellationToken cancellationToken)
    {
        var request = new StableTokenRequest("client_credential", options.Value.AppId ?? "", options.Value.AppSecret ?? "", force);
        if (force) _forcedAt = time.GetTimestamp();
        var (answer, response) = await transport.PostAsync("stable_token", request, WeChatJson.Default.StableTokenRequest, cancellationToken);
        if (answer is ApiAnswer.Refused { Code: >= ErrorCode.InvalidCredential } refused) health.TokenRefused($"{refused.Code} {refused.Message}");
        if (answer is not ApiAnswer.Done) return answer;
        if (string.IsNullOrEmpty(response?.AccessToken)) return new ApiAnswer.Lost("an answer without a token");
        health.TokenGiven();
        _token = response.AccessToken;
        (_givenAt, _lasts) = (time.GetTimestamp(), TimeSpan.FromSeconds(response.ExpiresIn ?? 0) - Early);
        return null;
    }
}

/// <summary><c>/cgi-bin/stable_token</c>: asks for the token of the account, the same one while it is valid.</summary>
/// <param name="GrantType">Always <c>client_credential</c>.</param>
/// <param name="Appid">The account's id.</param>
/// <param name="Secret">The account's secret.</param>
/// <param name="ForceRefresh">Whether the present one is given up; 20 times a day.</param>
internal sealed record StableTokenRequest(string GrantType, string Appid, string Secret, bool ForceRefresh);
