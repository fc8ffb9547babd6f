using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Twilio.Api;

/// <summary>Calls Twilio with an inbox's credentials. They go to the configured addresses and nowhere else.</summary>
internal sealed class TwilioApi(SafeHttp http, IOptions<TwilioOptions> options)
{
    /// <summary>Gets where Twilio is.</summary>
    public TwilioOptions Addresses => options.Value;

    /// <summary>Gets the address of an account's part of the interface for messages and numbers.</summary>
    /// <param name="inbox">The inbox whose account it is.</param>
    /// <param name="path">What follows the account, such as <c>/Messages.json</c>.</param>
    public string AccountUrl(ChannelInbox inbox, string path) => $"{Addresses.ApiUrl}/2010-04-01/Accounts/{inbox.Account}{path}";

    /// <summary>Gets something.</summary>
    public Task<SafeHttpResult> GetAsync(ChannelInbox inbox, string url, CancellationToken cancellationToken) =>
        SendAsync(inbox, new() { Url = url }, cancellationToken);

    /// <summary>Posts a form.</summary>
    public Task<SafeHttpResult> PostFormAsync(
        ChannelInbox inbox, string url, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellationToken) =>
        SendAsync(inbox, new() { Url = url, Method = HttpMethod.Post, Content = new FormUrlEncodedContent(form) }, cancellationToken);

    /// <summary>Posts JSON.</summary>
    public Task<SafeHttpResult> PostJsonAsync<T>(ChannelInbox inbox, string url, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(
            inbox,
            new() { Url = url, Method = HttpMethod.Post, Content = new StringContent(JsonSerializer.Serialize(body, type), Encoding.UTF8, "application/json") },
            cancellationToken);

    /// <summary>Makes a call with the inbox's credentials.</summary>
    /// <exception cref="InvalidOperationException">The address is not one of Twilio's as they are configured.</exception>
    public Task<SafeHttpResult> SendAsync(ChannelInbox inbox, SafeHttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsTwilios(request.Url))
        {
            throw new InvalidOperationException("Credentials are sent to Twilio's addresses only.");
        }

        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{inbox.Account}:{inbox.Secret(TwilioSettings.AuthToken)}"));
        return http.SendAsync(request with { Headers = [.. request.Headers, new("Authorization", $"Basic {credentials}")] }, cancellationToken);
    }

    /// <summary>Gets something that must be there.</summary>
    /// <exception cref="ChannelUnavailableException">Twilio did not answer as it should.</exception>
    public async Task<T> ReadAsync<T>(ChannelInbox inbox, string url, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var result = await GetAsync(inbox, url, cancellationToken);
        return result.Read(type) ?? throw new ChannelUnavailableException(result.Explain());
    }

    private bool IsTwilios(string url) => new[] { Addresses.ApiUrl, Addresses.ContentUrl, Addresses.MessagingUrl }
        .Any(address => url.StartsWith(address + "/", StringComparison.Ordinal));
}
