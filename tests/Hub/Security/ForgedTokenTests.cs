using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-06")]
public sealed class ForgedTokenTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task A_genuine_token_that_ended_a_second_ago_is_403_because_clients_wait_for_that()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        hub.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        await page.WriteAsync("just in time", Now);
        hub.Clock.Advance(TimeSpan.FromSeconds(1));

        using var answer = await page.PostAsync(new { type = "message", text = "too late" }, Now);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("TokenExpired", await answer.CodeAsync());
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS512")]
    [InlineData("RS256")]
    [InlineData("another key")]
    [InlineData("empty key")]
    [InlineData("another audience")]
    [InlineData("another issuer")]
    [InlineData("no expiry")]
    [InlineData("changed")]
    [InlineData("expired and signed by another key")]
    [InlineData("ticket")]
    [InlineData("words")]
    [InlineData("dots")]
    public async Task A_token_that_is_not_ours_or_not_for_this_is_401_and_gives_nothing_away(string kind)
    {
        using var page = await _hub.VisitAsync();
        page.Token = Forge(kind, page.Token ?? "", page.StreamUrl.Split("t=")[1]);

        using var answer = await page.PostAsync(new { type = "message", text = "let me in" }, Now);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("""{"error":{"code":"BadArgument","message":"The token is not valid."}}""", await answer.Content.ReadAsStringAsync(Now));
        Assert.Equal(Greeted, _hub.Head(page).LastSequence);
    }

    private string Forge(string kind, string genuine, string ticket)
    {
        var key = _hub.Get<SigningKeys>().Current;
        var claims = TokenTests.Claims(genuine).EnumerateObject().ToDictionary(claim => claim.Name, claim => (object?)claim.Value);
        switch (kind)
        {
            case "none" or "None": return Sign(kind, claims, null);
            case "HS512" or "RS256": return Sign(kind, claims, key.Key);
            case "another key": return Sign("HS256", claims, RandomNumberGenerator.GetBytes(32));
            case "empty key": return Sign("HS256", claims, []);
            case "another audience": claims["aud"] = "console"; return Sign("HS256", claims, key.Key);
            case "another issuer": claims["iss"] = "somebody"; return Sign("HS256", claims, key.Key);
            case "no expiry": claims.Remove("exp"); return Sign("HS256", claims, key.Key);
            case "changed": claims["user"] = "dl_somebody_else"; return Sign("HS256", claims, null) + genuine.Split('.')[2];
            case "expired and signed by another key": claims["exp"] = 1; return Sign("HS256", claims, RandomNumberGenerator.GetBytes(32));
            case "ticket": return ticket;
            case "words": return "not a token. at. all";
            default: return "..";
        }
    }

    private string Sign(string algorithm, Dictionary<string, object?> claims, byte[]? key)
    {
        var header = new { alg = algorithm, kid = _hub.Get<SigningKeys>().Current.KeyId, typ = "JWT" };
        var content = Base64UrlEncoder.Encode(JsonSerializer.Serialize(header)) + "." + Base64UrlEncoder.Encode(JsonSerializer.Serialize(claims));
        var bytes = Encoding.ASCII.GetBytes(content);
        return content + "." + (key is null ? "" : Base64UrlEncoder.Encode(algorithm == "HS512" ? HMACSHA512.HashData(key, bytes) : HMACSHA256.HashData(key, bytes)));
    }
}
