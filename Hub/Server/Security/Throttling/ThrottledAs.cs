namespace Omnichannel.Hub.Security.Throttling;

/// <summary>Says as what the calls of an endpoint count.</summary>
internal sealed record ThrottledAs(Act Act)
{
    /// <summary>Gets as what a request counts.</summary>
    public static Act Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ThrottledAs>()?.Act ?? Act.Request;
}
