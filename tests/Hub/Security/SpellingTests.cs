using Omnichannel.Tests.Hub.Floods;

namespace Omnichannel.Tests.Hub.Security;

/// <summary>Protected addresses in every odd spelling, byte for byte on the real server: a stranger never gets in.</summary>
[Trait("threat", "O-18")]
public sealed class SpellingTests
{
    private static readonly string[] Spellings =
    [
        "/api/me", "/API/ME", "/Api/Me", "/api/me/", "/api/me//", "//api/me", "/api//me", "/api/./me", "/api/../api/me", "/health/live/../../api/me",
        "/api/%6de", "/%61pi/me", "/api%2fme", "/api%2Fme", "/api%5cme", "/api\\me", "/api/me%00", "/api/me;x=1", "/api/me.", "/api/me%20", "/api/me%09",
        "/api/me?", "/api/me#", "/api/me/..;/me", "/widget/..%2fapi/me", "/widget/%2e%2e/api/me", "/widget/%252e%252e/api/me", "/console/../api/me",
        "/console/%2e%2e/api/me", "/health/live%2f..%2f..%2fapi/me", "/api/conversations?list=queue", "/API/CONVERSATIONS/?list=queue",
        "/api/%63onversations?list=queue", "//api/conversations?list=queue", "/hubs/console", "/HUBS/CONSOLE", "/hubs/console/", "/hubs//console",
        "/hubs/%63onsole", "/hubs/console/negotiate", "http://localhost/api/me", "HTTP://localhost/API/me",
    ];

    [Fact]
    public async Task No_spelling_lets_a_stranger_in()
    {
        await using var hub = new HubHost();
        var address = RawLine.Serve(hub);
        var let = new List<string>();
        foreach (var spelling in Spellings)
        {
            var answer = await RawLine.AskAsync(address, $"GET {spelling} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n");

            // The console's page is the same for everybody and shows nothing without a session.
            var isPage = answer.Contains("text/html", StringComparison.Ordinal);
            if (!answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal) && !isPage)
            {
                let.Add(spelling + ": " + answer);
            }
        }

        Assert.True(let.Count == 0, string.Join('\n', let));
    }

    [Theory]
    [InlineData("TRACE", "/")]
    [InlineData("TRACE", "/api/me")]
    [InlineData("OPTIONS", "/api/me")]
    [InlineData("PROPFIND", "/api/conversations")]
    [InlineData("GET", "/.git/config")]
    [InlineData("GET", "/hub.db")]
    [InlineData("GET", "/appsettings.json")]
    [InlineData("GET", "/web/")]
    [InlineData("GET", "/widget/assets/")]
    [InlineData("GET", "/console/assets/")]
    [InlineData("GET", "/widget/assets/..%2f..%2f..%2fappsettings.json")]
    [InlineData("GET", "/metrics")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("GET", "/swagger")]
    [InlineData("GET", "/demo")]
    [Trait("threat", "C-07")]
    public async Task What_should_not_be_there_is_not(string method, string path)
    {
        await using var hub = new HubHost();
        var address = RawLine.Serve(hub);

        var answer = await RawLine.AskAsync(address, $"{method} {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nX-HTTP-Method-Override: GET\r\n\r\n");

        Assert.Matches("^HTTP/1.1 40[0145] ", answer);
    }
}
