namespace Omnichannel.Hub.Permissions;

/// <summary>Says which permission an endpoint needs, for the test that compares it with the table of rights.</summary>
internal sealed record NeededPermission(Permission Permission);
