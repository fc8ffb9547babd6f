using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Omnichannel.Tests.Hub;

/// <summary>What must hold of every address the hub answers at.</summary>
public sealed class EndpointRuleTests
{
    // Addresses that anybody may call; everything else is for signed-in operators.
    private static readonly string[] Open =
    [
        "/", "/setup", "/sign-in", "/console", "/widget", "/v3/directline", "/webhooks", "/health", "/favicon.ico", "/api/setup", "/api/session", "/pictures", "{**path}",
    ];

    [Fact]
    public async Task Every_request_body_is_a_public_type_or_its_validation_would_be_skipped_without_a_word()
    {
        await using var hub = new HubHost();

        var bodies = Endpoints(hub).SelectMany(endpoint => endpoint.Metadata.OfType<IAcceptsMetadata>()).Select(accepts => accepts.RequestType).OfType<Type>().Distinct().ToList();

        Assert.NotEmpty(bodies);
        Assert.All(bodies, type => Assert.True(type.IsVisible, $"{type} is not public."));
    }

    [Fact]
    [Trait("threat", "O-01")]
    public async Task Only_the_listed_addresses_answer_strangers()
    {
        await using var hub = new HubHost();

        var open = Endpoints(hub).Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(endpoint => endpoint.RoutePattern.RawText ?? "").ToList();

        Assert.NotEmpty(open);
        Assert.All(open, route => Assert.Contains(Open, prefix => route == prefix || Path(route).StartsWith(Path(prefix) + "/", StringComparison.Ordinal) || Path(route) == Path(prefix)));
    }

    private static string Path(string route) => "/" + route.Trim('/').Replace("widget.js", "widget", StringComparison.Ordinal);

    private static List<RouteEndpoint> Endpoints(HubHost hub) => [.. hub.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
}
