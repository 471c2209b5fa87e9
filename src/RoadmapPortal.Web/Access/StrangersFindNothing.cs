using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace RoadmapPortal.Web.Access;

/// <summary>Another municipality's address answers 404, not 403: whether it exists is nobody else's business.</summary>
public sealed class StrangersFindNothing : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            var isStranger = authorizeResult.AuthorizationFailure?.FailureReasons.Any(reason => reason is StrangerReason) == true;
            context.Response.StatusCode = isStranger ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
